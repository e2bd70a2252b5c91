package org.soleus.clinical.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The members of a program, sorted into those who started and those who did not.
record Cohort(List<Episode> listed, List<Followed> started) {

    /// As long as the wait must be for week 12 to lie within it.
    private static final int WAIT_DAYS = 70;

    static Cohort of(List<Episode> episodes) {
        var started =
                episodes.stream()
                        .filter(Predicate.not(Episode::isExcluded))
                        .filter(one -> one.firstSessionAt().isPresent())
                        .map(Followed::from)
                        .toList();
        return new Cohort(List.copyOf(episodes), started);
    }

    Flow flow() {
        int excluded = (int) listed.stream().filter(Episode::isExcluded).count();
        return new Flow(
                listed.size(),
                excluded,
                listed.size() - excluded,
                started.size(),
                count(Followed::isCompleted),
                count(Followed::isObserved),
                count(one -> one.course().baseline().isEmpty()),
                count(one -> one.course().baseline().filter(Baseline::late).isPresent()),
                count(Followed::hasLeftEarly));
    }

    private int count(Predicate<Followed> which) {
        return (int) started.stream().filter(which).count();
    }

    /// Baseline and week 12 of a population, as a variant fills what is missing.
    Pairs pairs(Population population, Entry entry, Missing missing) {
        var counting = new Pairs.Counting();
        for (var one : started) {
            if (one.isIn(population)) count(one.course(), entry, missing, counting);
        }
        return counting.done();
    }

    private static void count(
            Course course, Entry entry, Missing missing, Pairs.Counting counting) {
        var before = course.baseline().map(Baseline::value).filter(entry::lets);
        var after = course.after(missing);
        if (before.isPresent() && after.isPresent()) counting.add(before.get(), after.get());
    }

    /// The same of those who joined and never started, counted from the day they joined.
    Pairs neverStarted(Entry entry) {
        var counting = new Pairs.Counting();
        for (var one : listed) {
            if (one.isExcluded() || one.firstSessionAt().isPresent()) continue;
            count(waiting(one, Instant.MAX), entry, Missing.OBSERVED, counting);
        }
        return counting.done();
    }

    /// The same of those who had to wait for ten weeks or more, while they waited.
    Pairs waited(Entry entry) {
        var counting = new Pairs.Counting();
        for (var one : started) {
            var joined = CareDays.from(one.episode().enrolledAt(), one.episode().zone());
            var start = one.episode().firstSessionAt();
            if (start.isEmpty() || joined.of(start.get()) < WAIT_DAYS) continue;
            count(waiting(one.episode(), start.get()), entry, Missing.OBSERVED, counting);
        }
        return counting.done();
    }

    private static Course waiting(Episode one, Instant until) {
        var readings = one.readings().stream().filter(r -> r.at().isBefore(until)).toList();
        return Course.of(readings, one.enrolledAt(), one.zone());
    }

    /// Each member's first and last answer before her first session, where there were two.
    List<Pairs.Pair> repeatedBaselines() {
        return started.stream().map(Cohort::repeated).flatMap(Optional::stream).toList();
    }

    private static Optional<Pairs.Pair> repeated(Followed one) {
        var start = one.episode().firstSessionAt().orElseThrow();
        var before = one.episode().readings().stream().filter(r -> !r.at().isAfter(start)).toList();
        return before.size() < 2
                ? Optional.empty()
                : Optional.of(new Pairs.Pair(before.getFirst().value(), before.getLast().value()));
    }
}
