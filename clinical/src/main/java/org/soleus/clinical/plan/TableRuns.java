package org.soleus.clinical.plan;

import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Where a runner stands in the walk-run table, by what was really run since she entered it.
///
/// A run counts for the stage that was due when it was run. One whose answers are missing waits for
/// them: the stage never moves by silence. One that broke off early, and did not hurt, is neither
/// good nor bad; so is one that went well while a clinician had still to look. A run that went
/// further than asked is one run of its stage, never two. Source: `MayoRun`; what counts `R`.
///
/// @param next what the next run is, and why
/// @param runs the runs since then, oldest first
public record TableRuns(RunAdvance next, List<Judged> runs) {

    /// Less of the stage's time than this is no run of it, in percent; `R`.
    private static final int LEAST_PERCENT = 80;

    public TableRuns {
        runs = List.copyOf(runs);
    }

    /// One run, judged.
    ///
    /// @param stage which stage was due
    public record Judged(PastRun run, int stage, Verdict verdict) {}

    /// How a run of the table went.
    public enum Verdict {
        /// Within the limit, a usual morning after it, no limp.
        GOOD,
        /// Over a limit, a morning above the usual, or a limp.
        BAD,
        /// An answer is missing.
        WAITING,
        /// Broken off early, without complaint.
        SHORT,
        /// It went well while a clinician had still to look: it leads no further.
        HELD
    }

    /// Where she stands.
    ///
    /// @param since the day on which she entered
    /// @param stage where
    /// @param slow whether she goes slower: injured before, 50 or older, or a shin pattern
    /// @param held the moments at which a clinician had still to look
    public static TableRuns of(
            WalkRun table,
            History history,
            LocalDate since,
            int stage,
            boolean slow,
            Predicate<Instant> held) {
        List<WalkRun.Outing> outings = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        RunAdvance next = entering(table, stage);
        for (int at = 0; at < history.runs().size(); at++) {
            PastRun run = history.runs().get(at);
            if (run.day().isBefore(since)) continue;
            Verdict verdict = verdict(table.stage(next.stage()), history, at);
            if (verdict == Verdict.GOOD && held.test(run.end())) verdict = Verdict.HELD;
            judged.add(new Judged(run, next.stage(), verdict));
            if (verdict == Verdict.GOOD || verdict == Verdict.BAD) {
                outings.add(new WalkRun.Outing(next.stage(), verdict == Verdict.GOOD));
                next = table.next(outings, slow, true);
            }
        }
        return new TableRuns(next, judged);
    }

    private static RunAdvance entering(WalkRun table, int stage) {
        if (stage == 1) return table.next(List.of(), false, true);
        return new RunAdvance.Repeat(stage, List.of());
    }

    private static Verdict verdict(RunStage stage, History history, int at) {
        PastRun run = history.runs().get(at);
        Felt felt = run.felt();
        if (history.reaction(at).stepsBack() || felt.rise().filter(up -> up > 0).isPresent()) {
            return Verdict.BAD;
        }
        if (100L * run.seconds() < (long) LEAST_PERCENT * stage.totalSeconds()) {
            return Verdict.SHORT;
        }
        return isAnswered(felt) ? Verdict.GOOD : Verdict.WAITING;
    }

    private static boolean isAnswered(Felt felt) {
        return felt.during().isPresent()
                && felt.morning().isPresent()
                && felt.usual().isPresent()
                && felt.limp().isPresent();
    }

    /// Runs that wait for an answer.
    public List<Judged> waiting() {
        return runs.stream().filter(one -> one.verdict() == Verdict.WAITING).toList();
    }

    /// Whether a run of the last stage went well.
    public boolean isDone(WalkRun table) {
        return runs.stream()
                .anyMatch(run -> run.stage() == table.last() && run.verdict() == Verdict.GOOD);
    }
}
