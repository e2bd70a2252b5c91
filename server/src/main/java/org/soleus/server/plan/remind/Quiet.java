package org.soleus.server.plan.remind;

import java.time.LocalTime;

/// Hours in which nothing is sent; over midnight where they begin later than they end.
///
/// @param from the first minute
/// @param until the minute at which reminders may come again; none are quiet when it is the same
public record Quiet(LocalTime from, LocalTime until) {

    /// Until she chooses others.
    public static final Quiet USUAL = new Quiet(LocalTime.of(21, 0), LocalTime.of(7, 0));

    /// Whether a time lies within.
    public boolean holds(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return from.isAfter(until) ? begun || !ended : begun && !ended;
    }
}
