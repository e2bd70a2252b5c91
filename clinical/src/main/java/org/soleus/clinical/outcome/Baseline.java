package org.soleus.clinical.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The pain that a change is reckoned from.
///
/// The last answer in the fourteen days up to the start; where there is none, the first one within
/// twenty-four hours after it, which is told as late because a session has come before it.
///
/// @param reading the answer
/// @param late whether it was given after the start
record Baseline(PainReading reading, boolean late) {

    private static final int DAYS_BEFORE = 14;
    private static final Duration AFTER = Duration.ofDays(1);

    /// The baseline of these answers, earliest first, for a start.
    static Optional<Baseline> find(List<PainReading> readings, Instant start, CareDays days) {
        var from = days.before(start, DAYS_BEFORE);
        var before =
                readings.stream()
                        .filter(one -> !one.at().isBefore(from) && !one.at().isAfter(start))
                        .reduce((_, later) -> later);
        if (before.isPresent()) return before.map(one -> new Baseline(one, false));
        var until = start.plus(AFTER);
        return readings.stream()
                .filter(one -> one.at().isAfter(start) && !one.at().isAfter(until))
                .findFirst()
                .map(one -> new Baseline(one, true));
    }

    int value() {
        return reading.value();
    }
}
