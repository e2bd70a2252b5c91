package org.soleus.clinical.outcome;

/// The heads that a board counts of each group of members, in the order in which they are let out.
public enum Headcount {
    /// Joined.
    ENROLLED("enrolled"),
    /// Started, with an answer near the start: what every figure is made from.
    MEASURED("with_baseline"),
    /// Of those, answered around week 12.
    OBSERVED("observed"),
    /// Did at least one session.
    STARTED("started"),
    /// Started, and did a session in the final month.
    COMPLETED("completed"),
    /// Observed, and responded by [Responding#REL30].
    REL30("rel30"),
    /// Observed, and responded by [Responding#ABS20].
    ABS20("abs20"),
    /// Observed, and responded by [Responding#ABS15].
    ABS15("abs15"),
    /// Observed, and responded by [Responding#REL30_ABS20].
    REL30_ABS20("rel30_and_abs20"),
    /// Measured, and began above 0: who can have a fall in percent.
    MEASURED_IN_PAIN("with_pain_at_start"),
    /// Of those, answered around week 12.
    OBSERVED_IN_PAIN("observed_with_pain");

    private final String word;

    Headcount(String word) {
        this.word = word;
    }

    /// Its name in files and tables.
    public String word() {
        return word;
    }

    /// Who responded by a rule.
    static Headcount of(Responding rule) {
        return switch (rule) {
            case ABS15 -> ABS15;
            case ABS20 -> ABS20;
            case REL30 -> REL30;
            case REL30_ABS20 -> REL30_ABS20;
        };
    }

    /// Its place in a table of all of them.
    int place() {
        return compareTo(ENROLLED);
    }

    /// Whether everybody in the other count stands in this one too.
    boolean holds(Headcount other) {
        return switch (this) {
            case ENROLLED -> true;
            case STARTED -> other != ENROLLED;
            case MEASURED -> other != ENROLLED && other != STARTED && other != COMPLETED;
            case OBSERVED -> other == OBSERVED || other == OBSERVED_IN_PAIN || other.isRule();
            case MEASURED_IN_PAIN -> other == this || OBSERVED_IN_PAIN.holds(other);
            case OBSERVED_IN_PAIN -> other == this || other.isRule();
            case ABS15 -> other == ABS15 || other == ABS20 || other == REL30_ABS20;
            case REL30, ABS20 -> other == this || other == REL30_ABS20;
            case COMPLETED, REL30_ABS20 -> other == this;
        };
    }

    private boolean isRule() {
        return this == REL30 || this == ABS20 || this == ABS15 || this == REL30_ABS20;
    }
}
