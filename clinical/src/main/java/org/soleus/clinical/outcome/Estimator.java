package org.soleus.clinical.outcome;

import java.util.Optional;

/// The ways in which many changes become one number. They differ; none is "the" improvement.
public enum Estimator {
    /// One minus the sum of week 12 over the sum of baselines, in percent.
    PCT_OF_MEANS("pct_of_means", "%", "fall of the average pain"),
    /// The mean of each member's own fall in percent; a baseline of 0 has none.
    MEAN_OF_PCT("mean_of_pct", "%", "average of each member's own fall"),
    /// The median of the same.
    MEDIAN_OF_PCT("median_of_pct", "%", "middle of each member's own fall"),
    /// The mean fall, in points of 0 to 100.
    MEAN_CHANGE("mean_change", "points", "average fall in points of 100"),
    /// The share that responded by [Responding#ABS15].
    ABS15("abs15", "%", "members who fell by 15 points or more"),
    /// The share that responded by [Responding#ABS20].
    ABS20("abs20", "%", "members who fell by 20 points or more"),
    /// The share that responded by [Responding#REL30].
    REL30("rel30", "%", "members who fell by 30 % or more"),
    /// The share that responded by [Responding#REL30_ABS20].
    REL30_ABS20("rel30_and_abs20", "%", "members who fell by 30 % and by 20 points or more");

    private final String word;
    private final String unit;
    private final String means;

    Estimator(String word, String unit, String means) {
        this.word = word;
        this.unit = unit;
        this.means = means;
    }

    /// Its name in files and tables.
    public String word() {
        return word;
    }

    /// `%` or `points`.
    public String unit() {
        return unit;
    }

    /// What it is, for a reader.
    public String means() {
        return means;
    }

    /// The rule whose responders it is the share of.
    Optional<Responding> rule() {
        return switch (this) {
            case ABS15 -> Optional.of(Responding.ABS15);
            case ABS20 -> Optional.of(Responding.ABS20);
            case REL30 -> Optional.of(Responding.REL30);
            case REL30_ABS20 -> Optional.of(Responding.REL30_ABS20);
            case PCT_OF_MEANS, MEAN_OF_PCT, MEDIAN_OF_PCT, MEAN_CHANGE -> Optional.empty();
        };
    }

    /// Whether it is made of each member's own fall in percent.
    boolean needsFall() {
        return this == MEAN_OF_PCT || this == MEDIAN_OF_PCT;
    }

    /// Its place in a table of all of them.
    int place() {
        return compareTo(PCT_OF_MEANS);
    }
}
