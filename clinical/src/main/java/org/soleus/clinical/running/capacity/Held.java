package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// The jumps that hold back, run by run. `R`.
///
/// Of several the strictest speaks, as of the newest: runs before that show nothing since. A run
/// much further than what was told, or within a rest, lets it stand and begins its week anew; but
/// not where several runs since it have shown as much.
final class Held {

    private final CapacityRules.Steps rules;
    private final List<Optional<Leap>> leaps = new ArrayList<>();

    Held(CapacityRules.Steps rules) {
        this.rules = rules;
    }

    /// What holds back after a run, when a day is asked about.
    Optional<Leap> after(int run, LocalDate day) {
        return leaps.get(run).filter(leap -> !leap.isOver(day, rules));
    }

    /// @param back what the runs had led up to on its day
    /// @param broke whether it lay within a rest
    /// @param shown how far several runs since a day have shown, in metres
    /// @return whether it went further than a jump before it allowed
    boolean next(PastRun run, Jump jump, int back, boolean broke, ToIntFunction<LocalDate> shown) {
        Optional<Leap> before =
                leaps.isEmpty() ? Optional.empty() : after(leaps.size() - 1, run.day());
        int told =
                before.map(leap -> leap.most(run.day(), back, rules))
                        .map(most -> Math.max(most, rules.leastMetres()))
                        .orElse(Integer.MAX_VALUE);
        boolean over =
                rules.isOver(run.metres(), told)
                        && before.filter(leap -> run.metres() <= shown.applyAsInt(leap.shows()))
                                .isEmpty();
        leaps.add(
                jump.isLeap()
                        ? Optional.of(strictest(before, Leap.of(run.day(), jump)))
                        : before.map(leap -> after(leap, run.day(), over || broke)));
        return over;
    }

    private Leap after(Leap leap, LocalDate day, boolean anew) {
        return anew ? leap.anew(day) : leap.kept(day, rules);
    }

    private Leap strictest(Optional<Leap> before, Leap leap) {
        return before.filter(other -> other.part(rules) < leap.part(rules))
                .map(other -> other.met(leap.day()))
                .orElse(leap);
    }
}
