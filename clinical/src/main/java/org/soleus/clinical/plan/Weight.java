package org.soleus.clinical.plan;

import java.util.Optional;

/// Adds and takes weight: 2 kg at a time, and never more than a tenth above 20 kg.
final class Weight {

    private static final int STEP_GRAMS = 2_000;
    private static final int MOST_GRAMS = 20_000;

    private Weight() {}

    static Optional<Change> up(Rung rung, Prescription now, Outlook outlook) {
        int held = held(now);
        if (!rung.takesWeight() || !outlook.hasWeights() || held >= MOST_GRAMS) {
            return Optional.empty();
        }
        Prescription to = now.withLoad(new Load.Held(held + STEP_GRAMS));
        return Optional.of(new Change(Change.Variable.LOAD, now, to.withStep(now.step() + 1)));
    }

    static boolean isHeld(Prescription now) {
        return held(now) > 0;
    }

    static Prescription down(Prescription now) {
        int less = held(now) - STEP_GRAMS;
        return now.withLoad(less > 0 ? new Load.Held(less) : Load.BODY);
    }

    private static int held(Prescription now) {
        return now.load() instanceof Load.Held(int grams) ? grams : 0;
    }
}
