package org.soleus.bench.figure;

import java.util.Locale;
import java.util.Optional;

/// One thing that was measured.
///
/// @param what it was
/// @param value how much
/// @param unit of value and bar, as `ms`
/// @param bar the most it may be; empty for what stands beside it to compare
public record Figure(String what, double value, String unit, Optional<Double> bar) {

    /// A figure that is held against a bar.
    public static Figure barred(String what, double value, String unit, double bar) {
        return new Figure(what, value, unit, Optional.of(bar));
    }

    /// A figure to compare with: a peer, a limit, a cost.
    public static Figure beside(String what, double value, String unit) {
        return new Figure(what, value, unit, Optional.empty());
    }

    /// Whether the bar is missed.
    public boolean isMissed() {
        return bar.isPresent() && value > bar.get();
    }

    /// As one row of a table in Markdown.
    public String row() {
        return "| %s | %s %s | %s | %s |"
                .formatted(what.strip(), number(value), unit, limit(), verdict());
    }

    private String limit() {
        return bar.map(most -> "bar " + number(most)).orElse("");
    }

    private String verdict() {
        return bar.isEmpty() ? "" : isMissed() ? "MISSED" : "met";
    }

    /// As one line for the screen.
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "  %-66s %10s %-3s %9s  %s",
                        what,
                        number(value),
                        unit,
                        limit(),
                        verdict())
                .stripTrailing();
    }

    private static String number(double value) {
        int digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
