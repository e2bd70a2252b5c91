package org.soleus.clinical.plan;

import java.util.Optional;

/// Adds and takes weight, one step at a time.
final class Weight {

    private Weight() {}

    static Optional<Change> up(Rung rung, Prescription now, Outlook outlook, DoseRules rules) {
        int held = held(now);
        if (!rung.takesWeight() || !outlook.hasWeights() || held >= rules.mostWeightGrams()) {
            return Optional.empty();
        }
        Prescription to = now.loaded(new Load.Held(held + rules.weightStepGrams()));
        return Optional.of(new Change(Change.Variable.LOAD, now, to.withStep(now.step() + 1)));
    }

    static boolean isHeld(Prescription now) {
        return held(now) > 0;
    }

    static Prescription down(Prescription now, DoseRules rules) {
        int less = held(now) - rules.weightStepGrams();
        return now.loaded(less > 0 ? new Load.Held(less) : Load.BODY);
    }

    private static int held(Prescription now) {
        return now.load() instanceof Load.Held(int grams) ? grams : 0;
    }
}
