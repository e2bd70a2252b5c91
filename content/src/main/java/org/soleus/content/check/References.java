package org.soleus.content.check;

import org.soleus.clinical.plan.Pattern;
import org.soleus.content.Fault;
import org.soleus.content.Near;
import org.soleus.content.Spot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whether each name that a file gives to something of another file is there.
final class References {

    /// Where names are given: file, path, and of what they are.
    private static final List<Row> GIVEN =
            rows(
                    """
                    exercise/index.yaml     drawn[]                         exercise
                    exercise/index.yaml     later[]                         exercise
                    plan/ladder.yaml        exercises[].id                  rung
                    plan/components.yaml    components[].id                 component
                    plan/gates.yaml         gates[].id                      gate
                    guide/signs.yaml        all[].id                        sign
                    guide/shelf.yaml        groups[].holds[]                page
                    """);

    /// Where they are used.
    private static final List<Row> USED =
            rows(
                    """
                    exercise/*              harder[]                        exercise
                    exercise/*              easier[]                        exercise
                    exercise/*              gate                            gate
                    plan/ladder.yaml        exercises[].id                  exercise
                    plan/ladder.yaml        exercises[].next[]              rung
                    plan/ladder.yaml        exercises[].back[]              rung
                    plan/ladder.yaml        exercises[].gate                gate
                    plan/phases.yaml        phases[].slots[].exercise       rung
                    plan/phases.yaml        phases[].slots[].component      component
                    plan/phases.yaml        phases[].slots[].only[]         pattern
                    plan/phases.yaml        phases[].slots[].never[]        pattern
                    plan/phases.yaml        phases[].gates[]                gate
                    plan/components.yaml    components[].patterns[]         pattern
                    plan/patterns.yaml      patterns[].id                   pattern
                    plan/patterns.yaml      patterns[].leaves_out[]         rung
                    plan/blocks.yaml        blocks[].component              component
                    plan/blocks.yaml        blocks[].parts[].exercises[].id rung
                    plan/blocks.yaml        warm_up.component               component
                    plan/blocks.yaml        warm_up.exercises[].id          rung
                    plan/blocks.yaml        snacks.component                component
                    plan/blocks.yaml        snacks.exercises[].id           rung
                    plan/blocks.yaml        stretches.component             component
                    plan/blocks.yaml        stretches.exercises[].id        rung
                    running/exercises.yaml  exercises[].plan[]              exercise
                    guide/*                 whole[]                         exercise
                    guide/*                 brief[]                         exercise
                    guide/*                 first[]                         sign
                    guide/*                 signs[]                         sign
                    guide/*                 next[]                          page
                    guide/words.yaml        danger[].signs[]                sign
                    """);

    private record Row(String file, String path, String kind) {

        boolean fits(Spot spot) {
            return path.equals(spot.path()) && fits(spot.file());
        }

        private boolean fits(String name) {
            return file.endsWith("*")
                    ? name.startsWith(file.substring(0, file.length() - 1))
                    : name.equals(file);
        }
    }

    private final List<Spot> spots;
    private final Set<String> files;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private References(List<Spot> spots, Collection<String> files) {
        this.spots = spots;
        this.files = Set.copyOf(files);
        Arrays.stream(Pattern.values()).forEach(one -> names("pattern").add(one.slug()));
        names("gate").add("later");
    }

    /// @param files all that are there: what is listed without one is not known to others
    static List<Fault> faults(List<Spot> spots, Collection<String> files) {
        return new References(spots, files).look();
    }

    private List<Fault> look() {
        each(GIVEN, this::give);
        each(USED, this::use);
        spots.stream().filter(References::isRiskPart).forEach(spot -> use(spot, "component"));
        spots.stream().filter(References::isSwap).forEach(this::swap);
        return faults;
    }

    private interface Look {
        void at(Spot spot, String kind);
    }

    private void each(List<Row> rows, Look look) {
        for (Row row : rows) {
            spots.stream().filter(row::fits).forEach(spot -> look.at(spot, row.kind()));
        }
    }

    private Set<String> names(String kind) {
        return known.computeIfAbsent(kind, _ -> new HashSet<>());
    }

    private void give(Spot spot, String kind) {
        if (kind.equals("exercise") && !files.contains("exercise/" + spot.word() + ".yaml")) return;
        if (kind.equals("page") && !files.contains(page(spot.word()))) {
            faults.add(absent(spot));
            return;
        }
        if (names(kind).add(spot.word())) return;
        faults.add(
                new Fault(
                        spot.file(),
                        spot.line(),
                        "The " + named(kind) + " `" + spot.word() + "` stands there twice.",
                        "Keep one of them."));
    }

    private static String page(String slug) {
        return "guide/" + slug + ".md";
    }

    private static Fault absent(Spot spot) {
        return new Fault(
                spot.file(),
                spot.line(),
                "There is no file " + page(spot.word()) + ".",
                "Write the page into that file, or take its name out here.");
    }

    private void use(Spot spot, String kind) {
        use(spot, spot.word(), kind);
    }

    private void use(Spot spot, String word, String kind) {
        if (names(kind).contains(word)) return;
        faults.add(
                new Fault(
                        spot.file(),
                        spot.line(),
                        "No " + named(kind) + " is named `" + word + "`.",
                        cure(word, kind)));
    }

    private String cure(String word, String kind) {
        String place =
                switch (kind) {
                    case "exercise" -> "put it into exercise/index.yaml with a file of its own";
                    case "rung" -> "give it a row in plan/ladder.yaml";
                    case "component" -> "add it to plan/components.yaml";
                    case "gate" -> "add it to plan/gates.yaml";
                    case "sign" -> "add it to guide/signs.yaml";
                    case "page" -> "add it to guide/shelf.yaml with a file of its own";
                    default -> "take one of: " + String.join(", ", new TreeSet<>(names(kind)));
                };
        return Near.to(word, names(kind))
                        .map(near -> "Write `" + near + "`, or ")
                        .orElse("Mend it, or ")
                + place
                + ".";
    }

    private static String named(String kind) {
        return kind.equals("rung") ? "exercise of the ladder" : kind;
    }

    private void swap(Spot spot) {
        use(spot, spot.name(), "rung");
        use(spot, "rung");
    }

    private static boolean isRiskPart(Spot spot) {
        return spot.file().equals("plan/risks.yaml")
                && spot.path().startsWith("turns_on.")
                && spot.path().endsWith("[]");
    }

    private static boolean isSwap(Spot spot) {
        return spot.file().equals("plan/patterns.yaml")
                && spot.path().startsWith("patterns[].swaps.");
    }

    private static List<Row> rows(String table) {
        return table.lines()
                .map(line -> line.strip().split(" +", -1))
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }
}
