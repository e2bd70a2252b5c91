package org.soleus.clinical.outcome;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is left of a member's answers for a look at week 12.
///
/// @param baseline before
/// @param week12 the answer nearest to day 84 from day 70 to day 98; of two that are as near, the
///   earlier
/// @param last the last answer after the baseline and up to day 98; never used where week 12 is
///   there
record Course(Optional<Baseline> baseline, Optional<Integer> week12, Optional<Integer> last) {

    private static final int DAY = 84;
    private static final int FROM = 70;
    private static final int TO = 98;

    /// The course from a start on.
    static Course of(List<PainReading> readings, Instant start, ZoneId zone) {
        var days = CareDays.from(start, zone);
        var baseline = Baseline.find(readings, start, days);
        return new Course(
                baseline,
                nearest(readings, days),
                baseline.flatMap(base -> last(readings, base.reading(), days)));
    }

    private static Optional<Integer> nearest(List<PainReading> readings, CareDays days) {
        return readings.stream()
                .filter(one -> isWithin(days.of(one.at())))
                .min(Comparator.comparingInt(one -> Math.abs(days.of(one.at()) - DAY)))
                .map(PainReading::value);
    }

    private static boolean isWithin(int day) {
        return day >= FROM && day <= TO;
    }

    private static Optional<Integer> last(
            List<PainReading> readings, PainReading baseline, CareDays days) {
        return readings.stream()
                .filter(one -> one.at().isAfter(baseline.at()) && days.of(one.at()) <= TO)
                .reduce((_, later) -> later)
                .map(PainReading::value);
    }

    /// The value that stands for week 12; empty where this variant has none, or no baseline.
    Optional<Integer> after(Missing missing) {
        if (baseline.isEmpty()) return Optional.empty();
        if (week12.isPresent()) return week12;
        return switch (missing) {
            case OBSERVED -> Optional.empty();
            case LAST -> Optional.of(last.orElse(baseline.get().value()));
            case BASELINE -> Optional.of(baseline.get().value());
            case WORST -> Optional.of(PainReading.WORST);
            case BEST -> Optional.of(0);
        };
    }
}
