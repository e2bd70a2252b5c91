package org.soleus.clinical.running;

import java.time.LocalDate;

/// Steps of one day, of both feet, as a device counted them.
///
/// @param day where it was worn
/// @param walked of walking, 0 to `MOST`
/// @param ran of running, 0 to `MOST`
public record DaySteps(LocalDate day, int walked, int ran) {

    /// No day has more: a step a second, all day and all night, is fewer. Rule of our own (`R`).
    public static final int MOST = 120_000;

    /// @throws IllegalArgumentException when a count is outside 0 to `MOST`
    public DaySteps {
        if (Math.min(walked, ran) < 0 || Math.max(walked, ran) > MOST) {
            throw new IllegalArgumentException(walked + " and " + ran + " steps in a day");
        }
    }

    /// Of two counts of one day the further one of each kind: a device only ever counts on.
    DaySteps most(DaySteps other) {
        return new DaySteps(day, Math.max(walked, other.walked), Math.max(ran, other.ran));
    }
}
