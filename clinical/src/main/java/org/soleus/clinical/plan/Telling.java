package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.List;
import java.util.function.UnaryOperator;

/// Says a decision to the member, in one to three short sentences.
///
/// It adds no fact of its own: everything it says stands in the decision.
public final class Telling {

    private final UnaryOperator<String> names;

    private Telling(UnaryOperator<String> names) {
        this.names = names;
    }

    /// @param names the name of an exercise by its slug
    public static Telling with(UnaryOperator<String> names) {
        return new Telling(names);
    }

    /// The decision in words.
    public String of(Progression decision) {
        return switch (decision) {
            case Progression.Escalate escalate ->
                    "Stop here. " + sentence(escalate.because()) + " That needs a look first.";
            case Progression.Regress regress ->
                    back(regress) + " " + sentence(regress.because()) + look(regress.lock());
            case Progression.Hold hold -> hold(hold);
            case Progression.Progress progress ->
                    "One step up: "
                            + Steps.up(progress.change(), names)
                            + ". Everything else stays the same.";
        };
    }

    /// Days away in words.
    public String of(MissedDays missed) {
        return switch (missed) {
            case MissedDays.PickUp(int days, _) ->
                    Counted.capital(days, "day")
                            + " away. We pick up where you were. Nothing is added on.";
            case MissedDays.StepBack(int days, _) ->
                    Counted.capital(days, "day")
                            + " away. We begin one step lower. Nothing is added on.";
            case MissedDays.Reassess(int days, _) -> again(days);
            case MissedDays.NotBegun(int days, _) -> again(days);
        };
    }

    private static String again(int days) {
        return Counted.capital(days, "day")
                + " away. First the safety questions and your answers again, then a plan from"
                + " there.";
    }

    /// The next run in words.
    public String of(RunAdvance next) {
        return switch (next) {
            case RunAdvance.Advance advance -> "On to stage " + advance.stage() + ".";
            case RunAdvance.Repeat repeat ->
                    "Stage " + repeat.stage() + " again. " + sentence(repeat.because());
            case RunAdvance.Back back ->
                    "Back to stage " + back.stage() + ". " + sentence(back.because());
        };
    }

    private String back(Progression.Regress regress) {
        if (regress.changes().isEmpty()) {
            return "One step back, and " + Counted.small(regress.restHours() / 24) + " days' rest.";
        }
        String rest = Counted.small(regress.restHours() / 24) + " days' rest before it.";
        return regress.changes().size() == 1
                ? "One step back: "
                        + Steps.dose(regress.changes().getFirst(), names)
                        + ", and "
                        + rest
                : "One step back, less of each exercise, and " + rest;
    }

    private static String hold(Progression.Hold hold) {
        boolean morning =
                hold.because().stream().anyMatch(why -> why.rule().equals("DOSE-HOLD-MORNING"));
        return "The same again. "
                + sentence(hold.because())
                + (morning ? " That is one more quiet day, not a setback." : "")
                + look(hold.lock());
    }

    private static String look(Lock lock) {
        return switch (lock) {
            case OPEN -> "";
            case PT_REVIEW -> " See a clinician before you go on to anything harder.";
            case LOCKED -> " The plan waits until a clinician has seen you.";
        };
    }

    private static String sentence(List<Because> because) {
        return because.getFirst().fact() + ".";
    }
}
