package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;

/// What days away do to the plan. Nothing is ever caught up.
public sealed interface MissedDays {

    /// The reason, with the number of days.
    Because because();

    /// How many.
    int days();

    /// Whether they cost a step.
    default boolean stepsBack() {
        return this instanceof StepBack || this instanceof Reassess;
    }

    /// Whether the safety screen and the answers come first.
    default boolean reassesses() {
        return this instanceof Reassess || this instanceof NotBegun;
    }

    /// Go on where it stopped.
    record PickUp(int days, Because because) implements MissedDays {}

    /// Go on one step lower.
    record StepBack(int days, Because because) implements MissedDays {}

    /// Answer the safety screen and the intake again first, then go on one step lower.
    record Reassess(int days, Because because) implements MissedDays {}

    /// A plan that nobody began: the safety screen and the intake again first, then its first
    /// doses.
    record NotBegun(int days, Because because) implements MissedDays {}

    /// What the days since the last session do.
    ///
    /// @param last the last session
    /// @param today the member's day
    static MissedDays since(LocalDate last, LocalDate today, DoseRules rules) {
        int days = (int) Math.max(0, today.toEpochDay() - last.toEpochDay());
        if (days > rules.reassessAfterDays()) {
            return new Reassess(
                    days, because("DOSE-MISSED-REASSESS", days, rules.reassessAfterDays()));
        }
        return days > rules.stepBackAfterDays()
                ? new StepBack(days, because("DOSE-MISSED-STEP", days, rules.stepBackAfterDays()))
                : new PickUp(days, because("DOSE-MISSED-NONE", days, rules.stepBackAfterDays()));
    }

    /// The same for somebody who ran beside the plan: her exercises rested, but she was not away.
    ///
    /// @param ran the last run
    static MissedDays since(LocalDate last, LocalDate ran, LocalDate today, DoseRules rules) {
        MissedDays missed = since(last, today, rules);
        if (!(missed instanceof Reassess) || since(ran, today, rules) instanceof Reassess) {
            return missed;
        }
        return new StepBack(
                missed.days(),
                because("DOSE-MISSED-STEP", missed.days(), rules.stepBackAfterDays()));
    }

    /// What the days since the first of a plan do in which no session was done.
    static MissedDays beforeAny(LocalDate start, LocalDate today, DoseRules rules) {
        MissedDays missed = since(start, today, rules);
        return missed instanceof Reassess
                ? new NotBegun(missed.days(), missed.because())
                : new PickUp(missed.days(), missed.because());
    }

    private static Because because(String rule, int days, int limit) {
        return new Because(rule, Sentence.of("plan.days-away").with(days).with(limit), "R");
    }
}
