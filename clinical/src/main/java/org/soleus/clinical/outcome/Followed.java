package org.soleus.clinical.outcome;

import java.time.Instant;
import java.util.Optional;

/// A member who started, with the course of her answers from her first session on.
record Followed(Episode episode, CareDays days, Course course) {

    private static final int FINAL_FROM = 57;
    private static final int FINAL_TO = 84;

    /// @throws IllegalArgumentException for somebody who never began
    static Followed from(Episode episode) {
        Instant start =
                episode.firstSessionAt()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "followed from a first session"));
        return new Followed(
                episode,
                CareDays.from(start, episode.zone()),
                Course.of(episode.readings(), start, episode.zone()));
    }

    /// Whether she did a session in the final month.
    boolean isCompleted() {
        return episode.sessions().stream()
                .mapToInt(days::of)
                .anyMatch(day -> day >= FINAL_FROM && day <= FINAL_TO);
    }

    boolean isObserved() {
        return course.week12().isPresent();
    }

    boolean hasLeftEarly() {
        return episode.endOfCareAt().filter(end -> days.of(end) < FINAL_TO).isPresent();
    }

    /// Sessions on days before this one.
    int sessionsBefore(int day) {
        return (int) episode.sessions().stream().filter(at -> days.of(at) < day).count();
    }

    boolean isIn(Population population) {
        return switch (population) {
            case ENROLLED, STARTED -> true;
            case COMPLETED -> isCompleted();
            case OBSERVED -> isObserved();
        };
    }

    Optional<Integer> baseline() {
        return course.baseline().map(Baseline::value);
    }
}
