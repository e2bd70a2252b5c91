package org.soleus.server.plan.remind;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/// What a member can be reminded of.
public enum Kind {
    /// Exercises or a run of today's plan that are not done.
    SESSION(18, Duration.ofHours(1), DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
    /// How the leg was this morning, after a day on which it worked.
    MORNING(8, Duration.ofHours(2), DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
    /// The week that was.
    WEEK(17, Duration.ofHours(12), DayOfWeek.SUNDAY, DayOfWeek.SUNDAY),
    /// Two minutes on one's feet, between sitting and sitting.
    BREAK(10, Duration.ofMinutes(10), DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
    /// Questions of some weeks, and the one of the year after a plan: each is told of once.
    QUESTIONS(17, Duration.ofHours(12), DayOfWeek.MONDAY, DayOfWeek.SUNDAY);

    private final LocalTime usual;
    private final Duration late;
    private final DayOfWeek first;
    private final DayOfWeek last;

    Kind(int hour, Duration late, DayOfWeek first, DayOfWeek last) {
        this.usual = LocalTime.of(hour, 0);
        this.late = late;
        this.first = first;
        this.last = last;
    }

    /// The time that is proposed.
    public LocalTime usual() {
        return usual;
    }

    /// After so long it would only be late, and is left out.
    Duration late() {
        return late;
    }

    /// Whether it may come on such a day.
    boolean comesOn(DayOfWeek day) {
        return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
    }

    /// Whether it comes more than once a day.
    public boolean repeats() {
        return this == BREAK;
    }

    /// As it is called in forms.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
