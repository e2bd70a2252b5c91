package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;
import java.util.List;

/// The walk-run table and how a runner moves along it.
///
/// @param stages 1 to 12, in order
/// @param successes good runs that a stage asks for
/// @param slowSuccesses good runs for those who go slower
/// @param failuresBack failed runs of one stage that lead back
/// @param stagesBack how far back
/// @param source the source key
public record WalkRun(
        List<RunStage> stages,
        int successes,
        int slowSuccesses,
        int failuresBack,
        int stagesBack,
        String source) {

    /// One run of the table, as reported.
    ///
    /// @param stage which stage was run
    /// @param verdictGood whether pain stayed within the limit, the next morning was as usual, and
    ///   nothing limped; an answer not given is not good
    public record Outing(int stage, boolean verdictGood) {

        /// The run of a report, judged: within the limit, a usual morning after it, no limp, no
        /// warning sign, and nearly all of it run.
        ///
        /// @throws IllegalArgumentException when the report is not of a run
        public static Outing of(PlanBook book, Pattern pattern, Log log, SessionReport report) {
            PainModel model = new PainModel(book.dose(), book.limit(pattern), log);
            RunStage stage =
                    report.run()
                            .orElseThrow(
                                    () -> new IllegalArgumentException("the report has no run"));
            return new Outing(stage.number(), model.wentWell(report));
        }
    }

    /// @throws IllegalArgumentException when the stages are not numbered 1, 2, 3...
    public WalkRun {
        for (int index = 0; index < stages.size(); index++) {
            if (stages.get(index).number() != index + 1) {
                throw new IllegalArgumentException("walk-run stages are numbered from 1");
            }
        }
        stages = List.copyOf(stages);
    }

    /// The stage with this number.
    public RunStage stage(int number) {
        return stages.get(number - 1);
    }

    /// The last stage's number.
    public int last() {
        return stages.size();
    }

    /// What the next run is.
    ///
    /// @param outings the runs so far, oldest first
    /// @param slow whether the member goes slower: injured before, 50 or older, or a shin pattern
    /// @param capAllows whether the next stage keeps the week under the cap of calf contacts
    public RunAdvance next(List<Outing> outings, boolean slow, boolean capAllows) {
        if (outings.isEmpty()) {
            return new RunAdvance.Repeat(1, why("RTR-START", Sentence.of("plan.first-of-table")));
        }
        Tail tail = Tail.of(outings);
        if (tail.failures() >= failuresBack) {
            int back = Math.max(1, tail.stage() - stagesBack);
            return new RunAdvance.Back(
                    back, why("RTR-BACK", Sentence.of("plan.stage-twice").with(tail.stage())));
        }
        int asked = slow ? slowSuccesses : successes;
        if (tail.successes() < asked) {
            return new RunAdvance.Repeat(tail.stage(), repeat(tail, asked));
        }
        if (tail.stage() == last()) {
            return new RunAdvance.Repeat(last(), why("RTR-TOP", Sentence.of("plan.table-ends")));
        }
        return capAllows
                ? new RunAdvance.Advance(
                        tail.stage() + 1,
                        why("RTR-ADVANCE", Sentence.of("plan.good-runs").with(tail.successes())))
                : new RunAdvance.Repeat(
                        tail.stage(),
                        List.of(new Because("DOSE-CAP", Sentence.of("plan.stage-over-cap"), "R")));
    }

    private List<Because> repeat(Tail tail, int asked) {
        return tail.failures() > 0
                ? why("RTR-REPEAT", Sentence.of("plan.over-limits"))
                : why("RTR-REPEAT", Sentence.of("plan.runs-of").with(tail.successes()).with(asked));
    }

    private List<Because> why(String rule, Sentence fact) {
        return List.of(new Because(rule, fact, source));
    }

    /// The runs since the stage last changed: how many went well in a row at the end, how many did
    /// not.
    private record Tail(int stage, int successes, int failures) {

        static Tail of(List<Outing> outings) {
            int stage = outings.getLast().stage();
            List<Outing> same = new ArrayList<>();
            for (int index = outings.size() - 1;
                    index >= 0 && outings.get(index).stage() == stage;
                    index--) {
                same.add(outings.get(index));
            }
            int good = 0;
            while (good < same.size() && same.get(good).verdictGood()) {
                good++;
            }
            int bad = 0;
            for (Outing outing : same) {
                bad += outing.verdictGood() ? 0 : 1;
            }
            return new Tail(stage, good, bad);
        }
    }
}
