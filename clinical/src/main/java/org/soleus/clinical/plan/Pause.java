package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.Optional;

/// Days on which the plan waits, because the member said so. Nothing is missed in them, and nothing
/// is caught up after them.
///
/// @param why what for
/// @param from the first day
/// @param until the last day; empty while nobody knows
public record Pause(Why why, LocalDate from, Optional<LocalDate> until) {

    /// What a pause is for.
    public enum Why {
        HOLIDAY,
        ILLNESS
    }

    /// @throws IllegalArgumentException when it ends before it begins
    public Pause {
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a pause from " + from + " to " + until.get());
        }
    }

    /// Whether it is for an illness, which ends when she says that she is well, and by no date.
    public boolean isIllness() {
        return why == Why.ILLNESS;
    }

    /// Whether the plan waits on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
