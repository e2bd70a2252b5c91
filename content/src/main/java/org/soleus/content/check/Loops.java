package org.soleus.content.check;

import org.soleus.content.Fault;
import org.soleus.content.Spot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether "harder" or "easier" of exercises ever leads back to where it began.
final class Loops {

    private final String field;
    private final Map<String, List<Spot>> next = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Loops(String field) {
        this.field = field;
    }

    static List<Fault> faults(List<Spot> spots) {
        List<Fault> faults = new ArrayList<>();
        for (String field : List.of("harder", "easier"))
            faults.addAll(new Loops(field).look(spots));
        return faults;
    }

    private List<Fault> look(List<Spot> spots) {
        for (Spot spot : spots) {
            if (!spot.file().startsWith("exercise/") || !spot.path().equals(field + "[]")) continue;
            next.computeIfAbsent(exercise(spot), _ -> new ArrayList<>()).add(spot);
        }
        next.keySet().stream().sorted().forEach(slug -> walk(slug, new LinkedHashSet<>()));
        return faults;
    }

    private static String exercise(Spot spot) {
        return spot.file().substring("exercise/".length()).replace(".yaml", "");
    }

    private void walk(String slug, Set<String> way) {
        if (done.contains(slug)) return;
        way.add(slug);
        for (Spot to : next.getOrDefault(slug, List.of())) {
            if (way.contains(to.word())) faults.add(loop(to, way));
            else walk(to.word(), way);
        }
        way.remove(slug);
        done.add(slug);
    }

    private Fault loop(Spot to, Set<String> way) {
        List<String> round = new ArrayList<>(way);
        round = round.subList(round.indexOf(to.word()), round.size());
        return new Fault(
                to.file(),
                to.line(),
                "`"
                        + field
                        + "` leads in a circle: "
                        + String.join(", ", round)
                        + ", "
                        + to.word()
                        + ".",
                "Take `" + to.word() + "` out here, or out of another of them.");
    }
}
