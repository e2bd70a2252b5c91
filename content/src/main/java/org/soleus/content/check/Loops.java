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

/// Whether "harder" of exercises ever leads back to where it began. What an exercise calls easier
/// has the exercise itself as something harder, so both fields are one way.
final class Loops {

    /// One step toward what is harder.
    ///
    /// @param to the exercise that it leads to
    /// @param spot where a file says so
    private record Step(String to, Spot spot) {}

    private final Map<String, List<Step>> next = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Loops() {}

    static List<Fault> faults(List<Spot> spots) {
        return new Loops().look(spots);
    }

    private List<Fault> look(List<Spot> spots) {
        for (Spot spot : spots) {
            if (!spot.file().startsWith("exercise/")) continue;
            if (spot.path().equals("harder[]")) add(exercise(spot), spot.word(), spot);
            if (spot.path().equals("easier[]")) add(spot.word(), exercise(spot), spot);
        }
        next.keySet().stream().sorted().forEach(slug -> walk(slug, new LinkedHashSet<>()));
        return faults;
    }

    private void add(String from, String to, Spot spot) {
        next.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Step(to, spot));
    }

    private static String exercise(Spot spot) {
        return spot.file().substring("exercise/".length()).replace(".yaml", "");
    }

    private void walk(String slug, Set<String> way) {
        if (done.contains(slug)) return;
        way.add(slug);
        for (Step step : next.getOrDefault(slug, List.of())) {
            if (way.contains(step.to())) faults.add(loop(step, way));
            else walk(step.to(), way);
        }
        way.remove(slug);
        done.add(slug);
    }

    private static Fault loop(Step last, Set<String> way) {
        List<String> round = new ArrayList<>(way);
        round = round.subList(round.indexOf(last.to()), round.size());
        Spot spot = last.spot();
        return new Fault(
                spot.file(),
                spot.line(),
                "`"
                        + spot.name()
                        + "` leads in a circle; from easier to harder: "
                        + String.join(", ", round)
                        + ", "
                        + last.to()
                        + ".",
                "Take `" + spot.word() + "` out here, or out of another of them.");
    }
}
