package org.soleus.clinical.outcome;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One member's care from enrolment on, as far as it bears on outcomes.
///
/// @param zone her own, in which her days are counted
/// @param enrolledAt when she joined
/// @param sessions each that she did, earliest first; the first of them begins the count of days
/// @param readings her answers to one and the same question about pain, earliest first
/// @param endOfCareAt when care ended, where it did
/// @param impression week 12, 1 (very much improved) to 7 (very much worse), where it was answered
/// @param exclusions why she is left out of every figure, decided without a look at her answers
public record Episode(
        ZoneId zone,
        Instant enrolledAt,
        List<Instant> sessions,
        List<PainReading> readings,
        Optional<Instant> endOfCareAt,
        Optional<Integer> impression,
        List<String> exclusions) {

    private static final int MOST = 7;

    /// @throws IllegalArgumentException when `impression` lies outside 1 to 7
    public Episode {
        impression.ifPresent(Episode::within);
        sessions = sessions.stream().sorted().toList();
        readings =
                readings.stream()
                        .sorted(
                                Comparator.comparing(PainReading::at)
                                        .thenComparingInt(PainReading::value))
                        .toList();
        exclusions = List.copyOf(exclusions);
    }

    /// Somebody who joined and of whom nothing else is known.
    public static Episode enrolled(ZoneId zone, Instant at) {
        return new Episode(
                zone, at, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /// The same with these sessions and answers.
    public Episode with(List<Instant> sessions, List<PainReading> readings) {
        return new Episode(
                zone, enrolledAt, sessions, readings, endOfCareAt, impression, exclusions);
    }

    private static void within(int impression) {
        if (impression < 1 || impression > MOST) {
            throw new IllegalArgumentException("impression must be 1 to 7, was " + impression);
        }
    }

    /// When she first did a session; empty for somebody who never began.
    Optional<Instant> firstSessionAt() {
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.getFirst());
    }

    boolean isExcluded() {
        return !exclusions.isEmpty();
    }
}
