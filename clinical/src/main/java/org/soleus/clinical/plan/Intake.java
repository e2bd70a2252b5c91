package org.soleus.clinical.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything the member told us before the first plan.
///
/// Answers only: no rule has looked at them yet. The safety screen is not part of it.
///
/// @param day the member's day on which it was answered
/// @param ageYears whole years, 18 to 120
/// @param sex for the heel-raise norm only; not given means the lower of the two
/// @param complaint the pain itself
/// @param habits running, shoes, sleep, sitting: what the risk factors read
/// @param cautions what makes single exercises unsuitable
/// @param running what the member runs now
/// @param goals up to three activities of the member's own naming
/// @param equipment words of what is at hand, as the exercises name it: `towel`, `band`, `step`...
/// @param days the days that suit; empty means every day does
public record Intake(
        LocalDate day,
        int ageYears,
        Optional<Sex> sex,
        Complaint complaint,
        Habits habits,
        Cautions cautions,
        RunningNow running,
        List<Goal> goals,
        Set<String> equipment,
        Set<DayOfWeek> days) {

    /// Sex, as far as a published norm depends on it.
    public enum Sex {
        MALE,
        FEMALE
    }

    /// @throws IllegalArgumentException when the age lies outside 18 to 120, or more than three
    ///   goals are named
    public Intake {
        if (ageYears < 18 || ageYears > 120) {
            throw new IllegalArgumentException("age must be 18 to 120 years, was " + ageYears);
        }
        if (goals.size() > 3) {
            throw new IllegalArgumentException("at most 3 goals, were " + goals.size());
        }
        goals = List.copyOf(goals);
        equipment = Set.copyOf(equipment);
        days = Set.copyOf(days);
    }

    /// The days on which a session may be planned.
    public Set<DayOfWeek> suitableDays() {
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    /// Whole days between the start of the pain and this intake, where the start is known.
    public Optional<Integer> daysSinceOnset() {
        return complaint
                .began()
                .map(began -> (int) Math.max(0, day.toEpochDay() - began.toEpochDay()));
    }
}
