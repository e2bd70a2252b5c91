package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the mornings of a log: the usual one, and whether stiffness is up.
///
/// The usual morning is the median of the days before, of an even count the lower of the two in the
/// middle: the lower one asks for more care, and keeps every comparison in whole points.
record Mornings(Log log, DoseRules rules) {

    Optional<MorningAnswer> on(LocalDate date) {
        List<MorningAnswer> all = log.mornings();
        Optional<MorningAnswer> found = Optional.empty();
        for (int at = first(date); at < all.size() && all.get(at).date().equals(date); at++) {
            found = Optional.of(found.isEmpty() ? all.get(at) : worse(found.get(), all.get(at)));
        }
        return found;
    }

    /// The place of the first answer on or after this date; answers lie in order of date.
    private int first(LocalDate date) {
        int low = 0;
        int high = log.mornings().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.mornings().get(middle).date().isBefore(date)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The usual morning pain before this date; the intake's where no morning is known.
    Optional<PainScore> usualPain(LocalDate date) {
        List<Integer> known = new ArrayList<>();
        for (MorningAnswer morning : before(date)) {
            morning.pain().ifPresent(pain -> known.add(pain.points()));
        }
        return known.isEmpty()
                ? log.baselinePain()
                : Optional.of(new PainScore(lowerMedian(known)));
    }

    /// Whether stiffness was up on this morning and on the one known before it.
    boolean stiffnessIsUp(LocalDate date) {
        List<MorningAnswer> known = new ArrayList<>();
        for (MorningAnswer morning : before(date.plusDays(1))) {
            if (morning.stiffnessMinutes().isPresent()) {
                known.add(morning);
            }
        }
        if (known.size() < 2 || !known.getLast().date().equals(date)) {
            return false;
        }
        MorningAnswer first = known.get(known.size() - 2);
        return usualStiffness(first.date())
                .filter(usual -> isUp(first, usual) && isUp(known.getLast(), usual))
                .isPresent();
    }

    private boolean isUp(MorningAnswer morning, int usual) {
        return morning.stiffnessMinutes().orElse(0) >= usual + rules.stiffnessRiseMinutes();
    }

    private Optional<Integer> usualStiffness(LocalDate date) {
        List<Integer> known = new ArrayList<>();
        for (MorningAnswer morning : before(date)) {
            morning.stiffnessMinutes().ifPresent(known::add);
        }
        return known.isEmpty() ? log.baselineStiffness() : Optional.of(lowerMedian(known));
    }

    /// The mornings of the usual days before this date, one a day, oldest first.
    private List<MorningAnswer> before(LocalDate date) {
        List<MorningAnswer> all = log.mornings();
        List<MorningAnswer> found = new ArrayList<>();
        for (int at = first(date.minusDays(rules.usualDays())); at < all.size(); at++) {
            MorningAnswer morning = all.get(at);
            if (!morning.date().isBefore(date)) break;
            if (!found.isEmpty() && found.getLast().date().equals(morning.date())) {
                found.add(worse(found.removeLast(), morning));
            } else {
                found.add(morning);
            }
        }
        return found;
    }

    /// Two answers for one morning count as the worse of both.
    private static MorningAnswer worse(MorningAnswer one, MorningAnswer other) {
        return new MorningAnswer(
                one.date(),
                greater(one.pain(), other.pain()),
                greater(one.stiffnessMinutes(), other.stiffnessMinutes()));
    }

    private static <T extends Comparable<T>> Optional<T> greater(
            Optional<T> one, Optional<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().compareTo(other.get()) >= 0 ? one : other;
    }

    private static int lowerMedian(List<Integer> values) {
        List<Integer> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.get((sorted.size() - 1) / 2);
    }
}
