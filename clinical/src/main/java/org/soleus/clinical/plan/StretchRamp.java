package org.soleus.clinical.plan;

import java.util.List;
import java.util.Optional;

/// How often the stretches come: once a week at first, daily only if they help.
///
/// @param component id of their component
/// @param from the phase in which they begin
/// @param exercises the stretches, in order
/// @param daysByWeek days in week 1, 2, 3...; the last goes on
/// @param helpfulFrom the rating from which a member calls them helpful, 0 to 10
/// @param stopAfterWeek the week after which stretches that do not help are stopped
/// @param dailyFromWeek the week from which daily depends on the rating
/// @param source the source key
public record StretchRamp(
        String component,
        Phase from,
        List<Prescription> exercises,
        List<Integer> daysByWeek,
        int helpfulFrom,
        int stopAfterWeek,
        int dailyFromWeek,
        String source) {

    public StretchRamp {
        exercises = List.copyOf(exercises);
        daysByWeek = List.copyOf(daysByWeek);
    }

    /// Days in one week of the ramp, 1 and up, if the stretches help.
    public int daysIn(int week) {
        return daysByWeek.get(Math.min(week, daysByWeek.size()) - 1);
    }

    /// Days in one week of the ramp, given the member's rating and whether a step back came.
    ///
    /// A rating not given holds the ramp below daily.
    public int daysIn(int week, Optional<Integer> rating, boolean steppedBack) {
        boolean helps = rating.filter(points -> points >= helpfulFrom).isPresent();
        if (week > stopAfterWeek && rating.isPresent() && !helps) {
            return 0;
        }
        return week >= dailyFromWeek && (!helps || steppedBack)
                ? daysIn(dailyFromWeek - 1)
                : daysIn(week);
    }
}
