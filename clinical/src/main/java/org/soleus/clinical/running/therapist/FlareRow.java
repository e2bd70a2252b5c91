package org.soleus.clinical.running.therapist;

import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run of somebody, with what was known on the morning of its day and what came of it. Source:
/// `R`, `load.md` section 8.
///
/// Only runs of which the rule would have spoken are rows, and only those whose answers are all
/// there: if a flare alone made up for a missing answer, flares would be counted too often.
///
/// @param member a number that tells members apart, and nothing else of them
/// @param day hers
/// @param inputs as they stood before the run
/// @param flare whether one followed
public record FlareRow(int member, LocalDate day, FlareInputs inputs, boolean flare) {

    /// Points above the usual that a morning is a flare from.
    private static final int RISE = 2;

    /// The second morning after a run ends what is awaited of it.
    static final int DAYS_AWAITED = 2;

    /// The rows of one member: the first run of each day, from one day on up to another.
    ///
    /// @param until the last morning that may have been told
    public static List<FlareRow> of(int member, History history, LocalDate from, LocalDate until) {
        List<FlareRow> rows = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (int run = 0; run < history.runs().size(); run++) {
            PastRun one = history.runs().get(run);
            boolean first = one.day().isAfter(last);
            last = one.day();
            boolean isOver = !one.day().plusDays(DAYS_AWAITED).isAfter(until);
            if (!first || !isOver || one.day().isBefore(from) || !isAnswered(one.felt())) continue;
            if (run == 0 || !isKnown(history.runs().get(run - 1), one.day())) continue;
            boolean flare = isFlare(history, run);
            inputs(history, one)
                    .ifPresent(known -> rows.add(new FlareRow(member, one.day(), known, flare)));
        }
        return rows;
    }

    private static boolean isAnswered(Felt felt) {
        return felt.during().isPresent()
                && felt.morning().isPresent()
                && felt.secondMorning().isPresent()
                && felt.usual().isPresent();
    }

    /// Whether the rule has a chance to speak at all, which is told without looking at everything
    /// before.
    private static boolean isKnown(PastRun last, LocalDate day) {
        Felt then = last.asOf(day).felt();
        boolean isNear = !last.day().plusDays(Flare.MOST_AWAY).isBefore(day);
        return isNear && then.during().isPresent() && then.rise().isPresent();
    }

    private static boolean isFlare(History history, int run) {
        boolean rose = history.runs().get(run).felt().rise().filter(up -> up >= RISE).isPresent();
        return rose || history.reaction(run).stepsBack();
    }

    private static Optional<FlareInputs> inputs(History history, PastRun run) {
        FlareFacts facts = FlareFacts.before(history, run);
        return Flare.isSpeaking(facts) ? Optional.of(facts.inputs()) : Optional.empty();
    }
}
