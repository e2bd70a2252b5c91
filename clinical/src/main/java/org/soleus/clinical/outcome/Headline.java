package org.soleus.clinical.outcome;

import java.util.List;
import java.util.Locale;

/// The one figure that is compatible with the published 68 %, always as a whole paragraph: both
/// populations, both intervals, who else got better, and what it does not say.
public final class Headline {

    /// What stands under every figure of one arm.
    public static final String CAVEAT =
            "Single-arm, not causal: pain falls by itself, with other care, and because people join"
                    + " when it is worst.";

    /// What the published figure is of.
    public static final String PUBLISHED =
            "The published 68 % is of chronic knee and back pain, one arm, its estimator not"
                    + " published (Bailey 2020); it is no figure of calves or of runners.";

    private final Figure figure;
    private final List<Comparison> comparisons;

    Headline(Figure figure, List<Comparison> comparisons) {
        this.figure = figure;
        this.comparisons = List.copyOf(comparisons);
    }

    /// The paragraph.
    public String text() {
        return "Average pain fell by %s among the %d who answered around week 12 (O), by %s with last answers carried forward and by %s with baselines carried forward among the %d who started (S). %s %s %s"
                .formatted(
                        percent(figure.told(Missing.OBSERVED)),
                        figure.told(Missing.OBSERVED).members(),
                        percent(figure.told(Missing.LAST)),
                        percent(figure.told(Missing.BASELINE)),
                        figure.told(Missing.LAST).members(),
                        others(),
                        CAVEAT,
                        PUBLISHED);
    }

    private static String percent(Told told) {
        return told.amount()
                .map(
                        one ->
                                String.format(
                                        Locale.ROOT,
                                        "%.1f %% (95 %%: %.1f to %.1f)",
                                        one.value(),
                                        one.low(),
                                        one.high()))
                .orElse("an amount that nobody can tell");
    }

    private String others() {
        return comparisons.stream()
                .map(Headline::sentence)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("There is nobody to compare with.");
    }

    private static String sentence(Comparison comparison) {
        if (!(comparison instanceof Comparison.Against other)) return "";
        var who =
                other.group().equals("never_started")
                        ? "who registered and never started"
                        : "who had to wait";
        return String.format(
                Locale.ROOT,
                "Among the %d %s it fell by %.1f %%; unadjusted, those who started fell %.1f points"
                        + " of 100 further (95 %%: %.1f to %.1f).",
                other.others(),
                who,
                other.theirPctOfMeans(),
                other.difference(),
                other.low(),
                other.high());
    }
}
