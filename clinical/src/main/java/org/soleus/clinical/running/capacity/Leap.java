package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.Optional;

/// What holds the next run back after a jump: for a week, then day by day less. `R`.
///
/// Whoever runs much further than it allows, or within a rest, begins its week anew. Where several
/// runs since then have gone further all the same, it opens that far, a part of the way on each day
/// without a run.
///
/// @param jump the newest, against what came before it
/// @param part how far a run may go in its week
/// @param anew the newest run since that began the week anew; empty where none has
/// @param kept the day of the first run of the week that went no further than was told; empty where
///   none has
/// @param shown as far as it has opened because several runs went there; empty where too few have
/// @param free whether a run has followed since anything opened again
public record Leap(
        Jump jump,
        Part part,
        Optional<Anew> anew,
        Optional<LocalDate> kept,
        Optional<Part> shown,
        boolean free) {

    /// How far a run may go, and since when: of an older jump where that allowed less.
    ///
    /// @param metres so far
    /// @param since the day from which no more is allowed, or so much
    public record Part(int metres, LocalDate since) {}

    /// A run that began the week anew.
    ///
    /// @param told as far as was told that day; empty where it lay within a rest
    public record Anew(LocalDate day, int metres, Optional<Integer> told) {}

    /// @param before what held back until then; where that was stricter it stays so
    public static Leap of(Jump jump, Optional<Leap> before, CapacityRules.Steps rules) {
        Part own = new Part(share(jump, rules), jump.day());
        Part part = before.map(Leap::open).filter(held -> held.metres() < own.metres()).orElse(own);
        return new Leap(jump, part, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static int share(Jump jump, CapacityRules.Steps rules) {
        int percent = jump.isLarge() ? rules.leapPercent() : rules.jumpPercent();
        return (int) ((long) jump.before().orElseThrow() * percent / 100);
    }

    /// Whether an older jump allows less than this one would.
    public boolean isOlder(CapacityRules.Steps rules) {
        return part.metres() < share(jump, rules);
    }

    /// The day from which its week counts.
    public LocalDate since() {
        return anew.map(Anew::day).orElse(jump.day());
    }

    /// How far a run may go in the week, in metres.
    public int allowed() {
        return open().metres();
    }

    private Part open() {
        return shown.orElse(part);
    }

    /// How far a run may go on a day, in metres: after the week a part of the way back each day.
    ///
    /// @param back what the runs have led up to by now
    public int most(LocalDate on, int back, CapacityRules.Steps rules) {
        long way = Math.max(0, back - allowed());
        return allowed() + (int) (way * opened(on, rules) / rules.opensIn());
    }

    /// Parts that are open again: none while its week goes on, or no run has kept to it.
    private int opened(LocalDate on, CapacityRules.Steps rules) {
        if (kept.isEmpty() || isYoung(on, rules)) return 0;
        LocalDate over = since().plusDays(rules.everyDays());
        LocalDate from = kept.filter(over::isBefore).orElse(over);
        return (int) Math.min(on.toEpochDay() - from.toEpochDay() + 1, rules.opensIn());
    }

    /// Whether it holds nothing back any more, not even a tenth on top.
    boolean isOver(LocalDate on, CapacityRules.Steps rules) {
        return free && opened(on, rules) == rules.opensIn();
    }

    /// Whether its week still goes on.
    boolean isYoung(LocalDate on, CapacityRules.Steps rules) {
        return on.isBefore(since().plusDays(rules.everyDays()));
    }

    /// Whether anything is open again.
    public boolean opens(LocalDate on, CapacityRules.Steps rules) {
        return opened(on, rules) > 0;
    }

    /// The same on a day when several runs since the jump have gone so far: a part of the way there
    /// each day from the second after the last run, so that nothing rises on the morning after one.
    ///
    /// @param last day with a run
    Leap showing(int metres, LocalDate last, LocalDate on, CapacityRules.Steps rules) {
        long rested = on.toEpochDay() - last.toEpochDay();
        long parts = Math.clamp(rested - 1, 0, rules.opensIn());
        if (metres <= allowed() || parts == 0) return this;
        int far = allowed() + (int) ((metres - allowed()) * parts / rules.opensIn());
        Part open = new Part(far, last.plusDays(parts + 1));
        return new Leap(jump, part, anew, kept, Optional.of(open), free);
    }

    /// The same, its week begun anew.
    Leap anew(Anew by) {
        return new Leap(jump, part, Optional.of(by), Optional.empty(), shown, false);
    }

    /// The same after a run that went no further than was told.
    Leap kept(LocalDate on, CapacityRules.Steps rules) {
        Optional<LocalDate> first = kept.or(() -> Optional.of(on));
        return new Leap(jump, part, anew, first, shown, free || opens(on, rules));
    }
}
