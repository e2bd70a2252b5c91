package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.Optional;

/// A jump that still holds the next run back: for a week, then day by day less. `R`.
///
/// Whoever runs much further than it allows, or within a rest, begins its week anew.
///
/// @param day on which it was run
/// @param jump the run against what came before it
/// @param shows the day since which runs can show that as much is borne: its own, or that of a
///   newer jump
/// @param since the day from which its week counts
/// @param kept the day of the first run since then that went no further than was told; empty where
///   none has
/// @param free whether one has since anything opened again
public record Leap(
        LocalDate day,
        Jump jump,
        LocalDate shows,
        LocalDate since,
        Optional<LocalDate> kept,
        boolean free) {

    static Leap of(LocalDate day, Jump jump) {
        return new Leap(day, jump, day, day, Optional.empty(), false);
    }

    /// Whether it rests for two days, and leads to half.
    public boolean isLarge() {
        return jump.isLarge();
    }

    /// What came before it, in metres.
    public int before() {
        return jump.before().orElseThrow();
    }

    /// How far a run may go in the week, in metres.
    public int part(CapacityRules.Steps rules) {
        int percent = isLarge() ? rules.leapPercent() : rules.jumpPercent();
        return (int) ((long) before() * percent / 100);
    }

    /// How far a run may go on a day, in metres: after the week a part of the way back each day.
    ///
    /// @param back what the runs have led up to by now
    public int most(LocalDate on, int back, CapacityRules.Steps rules) {
        int part = part(rules);
        return part + (int) ((long) Math.max(0, back - part) * opened(on, rules) / rules.opensIn());
    }

    /// Parts that are open again: none while its week goes on, or no run has kept to it.
    private int opened(LocalDate on, CapacityRules.Steps rules) {
        if (kept.isEmpty() || isYoung(on, rules)) return 0;
        LocalDate over = since.plusDays(rules.everyDays());
        LocalDate from = kept.filter(over::isBefore).orElse(over);
        return (int) Math.min(on.toEpochDay() - from.toEpochDay() + 1, rules.opensIn());
    }

    /// Whether it holds nothing back any more, not even a tenth on top.
    boolean isOver(LocalDate on, CapacityRules.Steps rules) {
        return free && opened(on, rules) == rules.opensIn();
    }

    /// Whether its week still goes on.
    boolean isYoung(LocalDate on, CapacityRules.Steps rules) {
        return on.isBefore(since.plusDays(rules.everyDays()));
    }

    /// Whether anything is open again.
    public boolean opens(LocalDate on, CapacityRules.Steps rules) {
        return opened(on, rules) > 0;
    }

    /// The same, its week begun anew.
    Leap anew(LocalDate on) {
        return new Leap(day, jump, shows, on, Optional.empty(), false);
    }

    /// The same when a newer jump, which would allow more, begins on top of it.
    Leap met(LocalDate on) {
        return new Leap(day, jump, on, on, Optional.empty(), false);
    }

    /// The same after a run that went no further than was told.
    Leap kept(LocalDate on, CapacityRules.Steps rules) {
        return new Leap(
                day, jump, shows, since, kept.or(() -> Optional.of(on)), free || opens(on, rules));
    }
}
