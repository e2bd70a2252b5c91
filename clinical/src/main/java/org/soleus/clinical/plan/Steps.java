package org.soleus.clinical.plan;

import java.util.function.UnaryOperator;

/// Says what one step changes.
final class Steps {

    private Steps() {}

    /// A step up: what it is now, in place of what.
    static String up(Change change, UnaryOperator<String> names) {
        Prescription from = change.from();
        Prescription to = change.to();
        return switch (change.variable()) {
            case REPS, VOLUME -> amount(to.amount()) + " instead of " + from.amount().size();
            case SETS -> Counted.of(to.sets(), "set") + " instead of " + from.sets();
            case LOAD -> load(from, to);
            case EXERCISE -> names.apply(to.exercise()) + ", " + sets(to);
            case FREQUENCY -> "one more day a week";
        };
    }

    /// A step back: the dose it leads to.
    static String dose(Change change, UnaryOperator<String> names) {
        boolean same = change.from().exercise().equals(change.to().exercise());
        return (same ? "" : names.apply(change.to().exercise()) + ", ") + sets(change.to());
    }

    private static String load(Prescription from, Prescription to) {
        return to.load() instanceof Load.Held(int grams)
                ? kilograms(grams) + " in hand"
                : "a heavier weight, " + sets(to) + " instead of " + sets(from);
    }

    static String sets(Prescription dose) {
        return Counted.of(dose.sets(), "set") + " of " + amount(dose.amount());
    }

    private static String amount(Amount amount) {
        return switch (amount) {
            case Amount.Reps(int count, _) -> Counted.of(count, "repetition");
            case Amount.Time(int seconds) -> Counted.of(seconds, "second");
            case Amount.Way(int metres) -> Counted.of(metres, "metre");
        };
    }

    private static String kilograms(int grams) {
        int tenths = grams % 1000 / 100;
        return grams / 1000 + (tenths == 0 ? "" : "." + tenths) + " kg";
    }
}
