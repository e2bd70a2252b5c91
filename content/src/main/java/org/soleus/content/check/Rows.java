package org.soleus.content.check;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.exercise.drawn.Joints;
import org.soleus.clinical.exercise.drawn.Places;
import org.soleus.content.Fault;
import org.soleus.content.Near;
import org.soleus.content.Spot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What every file must keep to: units and sources beside thresholds, sources that are known, no
/// markup in words.
final class Rows {

    private static final Pattern MARKUP =
            Pattern.compile("(?i)<\\s*/?\\s*[a-z!][^>]*>|javascript:");
    private static final Pattern CITED = Pattern.compile("@([A-Za-z0-9-]+)");
    private static final Pattern CITATION = Pattern.compile("\\[(?:@[A-Za-z0-9-]+ ?)+]");

    private final Set<String> sources;
    private final List<Fault> faults = new ArrayList<>();

    /// @param sources the keys that are known; none where the list itself is wrong
    Rows(Set<String> sources) {
        this.sources = sources;
    }

    List<Fault> faults() {
        return faults;
    }

    void look(List<Spot> spots) {
        for (Spot spot : spots) {
            threshold(spot);
            cited(spot);
            markup(spot);
        }
    }

    private void threshold(Spot spot) {
        if (!spot.fields().contains("value")) return;
        need(spot, "unit", "Write what it counts, as `unit: pain` or `unit: d`.");
        need(spot, "source", "Write the key of its source; `R` where the rule is our own.");
    }

    private void need(Spot spot, String field, String cure) {
        if (spot.fields().contains(field)) return;
        add(spot, "The threshold `" + spot.name() + "` has no " + field + ".", cure);
    }

    private void cited(Spot spot) {
        boolean one = spot.name().equals("source") || spot.path().endsWith("sources[]");
        if (!one || spot.file().equals("sources.yaml") || !(spot.value() instanceof String key)) {
            return;
        }
        known(spot.file(), spot.line(), key);
    }

    private void known(String file, int line, String key) {
        if (sources.isEmpty() || sources.contains(key)) return;
        faults.add(
                new Fault(
                        file,
                        line,
                        "No source is named `" + key + "`.",
                        Near.to(key, sources)
                                        .map(near -> "Write `" + near + "`, or ")
                                        .orElse("Mend the key, or ")
                                + "add the source to sources.yaml."));
    }

    private void markup(Spot spot) {
        if (spot.value() instanceof String words && MARKUP.matcher(words).find()) {
            add(spot, "The words hold markup or a script.", "Write plain words.");
        }
    }

    private void add(Spot spot, String what, String cure) {
        faults.add(new Fault(spot.file(), spot.line(), what, cure));
    }

    /// The words of a Markdown file, line by line.
    void look(String file, String words) {
        int line = 0;
        for (String text : words.lines().toList()) {
            line++;
            var citation = CITATION.matcher(text);
            while (citation.find()) {
                var key = CITED.matcher(citation.group());
                while (key.find()) known(file, line, key.group(1));
            }
            if (!MARKUP.matcher(text).find()) continue;
            faults.add(
                    new Fault(
                            file,
                            line,
                            "The words hold markup or a script.",
                            "Write Markdown: paragraphs, points, **weight** and links of our"
                                    + " own."));
        }
    }

    /// The joints of a drawing, and whether its limbs get to their places.
    ///
    /// @param spots of the exercise's file
    void look(Exercise exercise, List<Spot> spots) {
        List<Spot> moves =
                spots.stream().filter(spot -> spot.path().equals("figure.moves[]")).toList();
        for (var strain : Joints.strained(exercise.figure())) {
            add(
                    move(strain.move(), spots, moves),
                    where(strain.move()) + strain.words() + ".",
                    "Change the angle of this joint, or the place that the limb reaches to.");
        }
        for (var missed : Places.missed(exercise.figure())) {
            add(
                    move(missed.move(), spots, moves),
                    where(missed.move()) + missed.words() + ".",
                    "Bring its place (x, y) nearer, or bend or lean what carries the body toward"
                            + " it.");
        }
    }

    private static Spot move(int number, List<Spot> spots, List<Spot> moves) {
        if (number > 0) return moves.get(number - 1);
        return spots.stream()
                .filter(one -> one.path().equals("figure.start"))
                .findFirst()
                .orElseThrow();
    }

    private static String where(int move) {
        return "In " + (move == 0 ? "the start" : "move " + move) + " of the figure ";
    }
}
