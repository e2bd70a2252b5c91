package org.soleus.server.running;

import org.soleus.clinical.running.DaySteps;

import java.time.LocalDate;
import java.util.Optional;

/// Steps of one of a member's days. What she typed stands before what a device counted.
///
/// @param counted by a device; empty where none did
/// @param told by her; empty where she told none
public record DayCount(LocalDate day, Optional<DaySteps> counted, Optional<Integer> told) {

    /// All of them.
    public int all() {
        return told.orElseGet(() -> walked() + counted.map(DaySteps::ran).orElse(0));
    }

    private int walked() {
        return counted.map(DaySteps::walked).orElse(0);
    }

    /// Those beside her runs: what a device counted as walking, or what she told without as many as
    /// her runs had.
    ///
    /// @param ran about how many steps the runs of the day had
    int beside(int ran) {
        return told.map(all -> Math.max(0, all - ran)).orElseGet(this::walked);
    }
}
