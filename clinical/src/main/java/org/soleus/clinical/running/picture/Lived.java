package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.load.CalfLoad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a member lived through: runs with their loads, springs, strength work, mornings.
///
/// @param history her runs with what was felt of them
/// @param loads what each run was for the calf, in the order of the history's runs
/// @param springs hops, pogos, rope and bounding, by day: they count like running
/// @param slow slow strength work in calf-metres, by day
/// @param mornings what was told of mornings, by day
/// @param steps of days, beside the runs; a day that is not known is not in it
/// @param told days of what the runs themselves do not tell, by a word, as `new-shoes`
public record Lived(
        History history,
        List<CalfLoad> loads,
        Map<LocalDate, CalfLoad> springs,
        Map<LocalDate, Integer> slow,
        Map<LocalDate, Morning> mornings,
        Map<LocalDate, Integer> steps,
        Map<String, Set<LocalDate>> told) {

    /// Pain at the first steps.
    ///
    /// @param pain 0 to 10
    /// @param isSore whether it was above her usual before it
    public record Morning(int pain, boolean isSore) {}

    /// @throws IllegalArgumentException when there are not as many loads as runs
    public Lived {
        if (loads.size() != history.runs().size()) {
            throw new IllegalArgumentException(
                    loads.size() + " loads of " + history.runs().size() + " runs");
        }
        loads = List.copyOf(loads);
        springs = Map.copyOf(springs);
        slow = Map.copyOf(slow);
        mornings = Map.copyOf(mornings);
        steps = Map.copyOf(steps);
        told = Map.copyOf(told);
    }

    /// Where the runs of each day stand in the history.
    Map<LocalDate, List<Integer>> byDay() {
        Map<LocalDate, List<Integer>> days = new HashMap<>();
        for (int run = 0; run < loads.size(); run++) {
            days.computeIfAbsent(history.runs().get(run).day(), _ -> new ArrayList<>()).add(run);
        }
        return days;
    }
}
