package org.soleus.clinical.running.therapist;

import org.soleus.clinical.running.capacity.Share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How well chances that were told stood to what came.
///
/// Brier's measure is the mean of what was missed, squared; skill is what that gains over telling
/// everybody the share of flares that there turned out to be. Source: `R`, `load.md` section 8.
///
/// @param runs how many were foretold
/// @param flares how many of them had a flare
/// @param members whose they were
/// @param brier 0 is perfect
/// @param base Brier's measure of telling everybody the share
/// @param skill above 0 is better than the share, 1 is perfect
/// @param low lower end of its span at 90 %, members drawn anew
/// @param high upper end
/// @param calibration intercept and slope
/// @param bins from the lowest chances to the highest, as many runs in each
public record FlareReport(
        int runs,
        int flares,
        int members,
        double brier,
        double base,
        double skill,
        double low,
        double high,
        Calibration calibration,
        List<Bin> bins) {

    /// How many bins.
    static final int BINS = 5;

    /// The slope of chances that may be told.
    public static final double LEAST_SLOPE = 0.8;

    /// The slope of chances that may be told.
    public static final double MOST_SLOPE = 1.2;

    /// A fifth of the runs.
    ///
    /// @param chance the mean of what they were told
    /// @param flares how many had one, of how many; with Wilson's span
    public record Bin(double chance, Share flares) {}

    /// Copies the bins.
    public FlareReport {
        bins = List.copyOf(bins);
    }

    /// Empty where none or all were flares, or too few to be drawn anew.
    static Optional<FlareReport> of(List<Foretold> told) {
        int flares = (int) told.stream().filter(Foretold::flare).count();
        if (told.size() < BINS || flares == 0 || flares == told.size()) return Optional.empty();
        Optional<Drawn.Span> span = new Drawn(told).span();
        return span.flatMap(of -> Calibration.of(told).map(by -> of(told, flares, of, by)));
    }

    private static FlareReport of(
            List<Foretold> told, int flares, Drawn.Span span, Calibration calibration) {
        double brier = told.stream().mapToDouble(Foretold::squared).average().orElseThrow();
        double share = (double) flares / told.size();
        return new FlareReport(
                told.size(),
                flares,
                (int) told.stream().mapToInt(Foretold::member).distinct().count(),
                brier,
                share * (1 - share),
                Drawn.skill(brier, share),
                span.low(),
                span.high(),
                calibration,
                bins(told));
    }

    private static List<Bin> bins(List<Foretold> told) {
        List<Foretold> sorted = new ArrayList<>(told);
        sorted.sort(Comparator.comparingDouble(Foretold::chance));
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int from = sorted.size() * bin / BINS;
            bins.add(bin(sorted.subList(from, sorted.size() * (bin + 1) / BINS)));
        }
        return bins;
    }

    private static Bin bin(List<Foretold> some) {
        int flares = (int) some.stream().filter(Foretold::flare).count();
        double mean = some.stream().mapToDouble(Foretold::chance).average().orElseThrow();
        return new Bin(mean, new Share(flares, some.size()));
    }

    /// Whether chance alone hardly explains that it is better than the share of flares.
    public boolean hasSkill() {
        return skill > 0 && low > 0;
    }

    /// Whether chances are as far apart as what came of them.
    public boolean isCalibrated() {
        return calibration.slope() >= LEAST_SLOPE && calibration.slope() <= MOST_SLOPE;
    }

    /// Whether it may be gone by.
    public boolean passes() {
        return hasSkill() && isCalibrated();
    }
}
