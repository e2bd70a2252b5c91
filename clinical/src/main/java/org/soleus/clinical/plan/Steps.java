package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

/// Says what one step changes.
final class Steps {

    private Steps() {}

    /// A step up: what it is now, in place of what.
    static Sentence up(Change change) {
        Prescription from = change.from();
        Prescription to = change.to();
        return switch (change.variable()) {
            case REPS, VOLUME ->
                    Sentence.of("plan.instead")
                            .with(amount(to.amount()))
                            .with(from.amount().size());
            case SETS ->
                    Sentence.of("plan.instead")
                            .with(Sentence.of("plan.sets").with(to.sets()))
                            .with(from.sets());
            case LOAD -> load(from, to);
            case EXERCISE -> other(to);
            case FREQUENCY -> Sentence.of("plan.one-more-day");
        };
    }

    /// A step back: the dose it leads to.
    static Sentence dose(Change change) {
        boolean same = change.from().exercise().equals(change.to().exercise());
        return same ? sets(change.to()) : other(change.to());
    }

    private static Sentence other(Prescription to) {
        return Sentence.of("plan.dosed").with(Gap.Kind.EXERCISE, to.exercise()).with(sets(to));
    }

    private static Sentence load(Prescription from, Prescription to) {
        return to.load() instanceof Load.Held(int grams)
                ? Sentence.of("plan.in-hand").with(grams / 1000.0)
                : Sentence.of("plan.heavier").with(sets(to)).with(sets(from));
    }

    static Sentence sets(Prescription dose) {
        return Sentence.of("plan.sets-of").with(dose.sets()).with(amount(dose.amount()));
    }

    private static Sentence amount(Amount amount) {
        return switch (amount) {
            case Amount.Reps(int count, _) -> Sentence.of("plan.reps").with(count);
            case Amount.Time(int seconds) -> Sentence.of("plan.seconds").with(seconds);
            case Amount.Way(int metres) -> Sentence.of("plan.metres").with(metres);
        };
    }
}
