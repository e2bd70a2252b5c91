package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.capacity.Jump;

import java.time.LocalDate;
import java.util.List;

/// A run against what came before it, and a rest that was broken, as a member reads them.
final class Written {

    private Written() {}

    /// A run against what came before it, by both measures where they read apart; with its day from
    /// the second day after it.
    static Sentence jump(Jump jump, LocalDate today) {
        List<Sentence> parts = jumpParts(jump, today);
        Sentence joined = Sentence.of("nextrun.joined." + parts.size());
        for (Sentence part : parts) joined = joined.with(part);
        return joined;
    }

    /// The same, a sentence each.
    static List<Sentence> jumpParts(Jump jump, LocalDate today) {
        boolean past = jump.day().isBefore(today.minusDays(1));
        Sentence counted =
                Sentence.of(past ? "nextrun.counted-then" : "nextrun.counted")
                        .far(jump.before().orElseThrow());
        return jump.longest()
                .map(longest -> against(jump, ran(jump, past), longest, counted))
                .orElseGet(
                        () ->
                                List.of(
                                        Sentence.of("nextrun.jump-alone")
                                                .with(ran(jump, past))
                                                .with(counted)));
    }

    private static Sentence ran(Jump jump, boolean past) {
        return past
                ? Sentence.of("nextrun.ran-on").far(jump.metres()).dated(jump.day())
                : Sentence.of("nextrun.ran").far(jump.metres());
    }

    private static List<Sentence> against(Jump jump, Sentence ran, int longest, Sentence counted) {
        int before = jump.before().orElseThrow();
        if (tenths(jump.metres()) <= tenths(longest)) {
            return List.of(ran, Sentence.of("nextrun.longest-but").far(longest).with(counted));
        }
        Sentence first =
                Sentence.of("nextrun.longest-so")
                        .far(longest)
                        .with(further(jump.metres(), longest));
        if (tenths(before) >= tenths(longest)) return List.of(ran, first);
        Sentence then =
                Sentence.of("nextrun.from-there")
                        .with(counted)
                        .with(further(jump.metres(), before));
        return List.of(ran, first, then);
    }

    /// How much further, as the two distances read.
    private static Sentence further(int metres, int before) {
        int tenths = Math.max(1, tenths(before));
        int percent = Math.max(0, 100 * (tenths(metres) - tenths) / tenths);
        return percent > 200
                ? Sentence.of("nextrun.further-thrice")
                : Sentence.of("nextrun.further").with(percent);
    }

    private static int tenths(int metres) {
        return (metres + 50) / 100;
    }

    /// With what is to say of a rest that was broken; the same where none was.
    static Sentence again(Sentence said, LastRun run) {
        return run.restOf().isEmpty()
                ? said
                : Sentence.of("nextrun.again").with(said).dated(run.day());
    }

    /// A share as one says it, as `a fifth`; `15 %` where it has no name of its own.
    ///
    /// @param percent of the whole
    static Sentence share(int percent) {
        return Sentence.of("nextrun.share").with(percent);
    }
}
