package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;
import java.util.List;

/// Says a decision to the member, in one to three short sentences; the first is its title.
///
/// It adds no fact of its own: everything it says stands in the decision.
public final class Telling {

    private static final Sentence NOTHING_ADDED = Sentence.of("plan.nothing-added");

    private Telling() {}

    /// The decision in words.
    public static List<Sentence> of(Progression decision) {
        return switch (decision) {
            case Progression.Escalate escalate ->
                    List.of(
                            Sentence.of("plan.stop-here"),
                            first(escalate.because()),
                            Sentence.of("plan.look-first"));
            case Progression.Regress regress ->
                    seen(regress.lock(), back(regress), first(regress.because()));
            case Progression.Hold hold -> hold(hold);
            case Progression.Progress progress ->
                    List.of(
                            Sentence.of("plan.step-up").with(Steps.up(progress.change())),
                            Sentence.of("plan.all-else"));
        };
    }

    /// Days away in words.
    public static List<Sentence> of(MissedDays missed) {
        Sentence away = Sentence.of("plan.away").with(missed.days());
        return switch (missed) {
            case MissedDays.PickUp _ -> List.of(away, Sentence.of("plan.pick-up"), NOTHING_ADDED);
            case MissedDays.StepBack _ -> List.of(away, Sentence.of("plan.lower"), NOTHING_ADDED);
            case MissedDays.Reassess _ -> List.of(away, Sentence.of("plan.reassess"));
            case MissedDays.NotBegun _ -> List.of(away, Sentence.of("plan.reassess"));
        };
    }

    /// The next run in words.
    public static List<Sentence> of(RunAdvance next) {
        return switch (next) {
            case RunAdvance.Advance advance ->
                    List.of(Sentence.of("plan.stage-on").with(advance.stage()));
            case RunAdvance.Repeat repeat ->
                    List.of(
                            Sentence.of("plan.stage-again").with(repeat.stage()),
                            first(repeat.because()));
            case RunAdvance.Back back ->
                    List.of(
                            Sentence.of("plan.stage-back").with(back.stage()),
                            first(back.because()));
        };
    }

    private static Sentence back(Progression.Regress regress) {
        int days = regress.restHours() / 24;
        return switch (regress.changes().size()) {
            case 0 -> Sentence.of("plan.back").with(days);
            case 1 ->
                    Sentence.of("plan.back-one")
                            .with(Steps.dose(regress.changes().getFirst()))
                            .with(days);
            default -> Sentence.of("plan.back-all").with(days);
        };
    }

    private static List<Sentence> hold(Progression.Hold hold) {
        Sentence again = Sentence.of("plan.again");
        Sentence first = first(hold.because());
        boolean morning =
                hold.because().stream().anyMatch(why -> why.rule().equals("DOSE-HOLD-MORNING"));
        return morning
                ? seen(hold.lock(), again, first, Sentence.of("plan.quiet-day"))
                : seen(hold.lock(), again, first);
    }

    /// With who is to be seen, where the plan is not open.
    private static List<Sentence> seen(Lock lock, Sentence... told) {
        List<Sentence> all = new ArrayList<>(List.of(told));
        switch (lock) {
            case OPEN -> {}
            case PT_REVIEW -> all.add(Sentence.of("plan.see-clinician"));
            case LOCKED -> all.add(Sentence.of("plan.waits-for-clinician"));
        }
        return List.copyOf(all);
    }

    private static Sentence first(List<Because> because) {
        return because.getFirst().said();
    }
}
