package org.soleus.clinical.running.fit;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.DaySteps;
import org.soleus.clinical.running.Reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Steps of days, from the messages of all-day monitoring.
///
/// A device counts steps of walking and of running apart, from midnight on where it is worn, and
/// writes down now and then how far it has come: the largest count of a day is the day's. What it
/// writes at midnight itself ends the day before.
final class Monitoring {

    private static final int DAY_S = 86_400;

    /// No clock on earth is further from UTC. Rule of our own (`R`).
    private static final int FURTHEST_S = 15 * 3600;

    private static final int LOCAL_OF_INFO = 0;
    private static final int STEPS = 3;
    private static final int KIND = 5;
    private static final int STEPS_16 = 9;
    private static final int LOCAL = 11;
    private static final int KIND_AND_INTENSITY = 24;
    private static final int TIME_16 = 26;

    private static final long RUNNING = 1;
    private static final long WALKING = 6;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Map<LocalDate, int[]> days = new TreeMap<>();
    private long time = -1;
    private long ahead = UNKNOWN;
    private boolean isWithoutDay;
    private boolean isTooMuch;
    private Optional<Counted> last = Optional.empty();

    /// What one message says.
    private record Counted(LocalDate day, int kind, int steps) {}

    /// How far the clock where it is worn is ahead of UTC.
    ///
    /// @param told its time; -1 where it has none
    void info(Fields message, long told) {
        at(message, told);
        long local = message.whole(LOCAL_OF_INFO, -1);
        if (local < 0 || time < 0) return;
        ahead = Math.abs(local - time) <= FURTHEST_S ? local - time : UNKNOWN;
    }

    /// A count.
    ///
    /// @param told its time; -1 where it has none
    void count(Fields message, long told) {
        at(message, told);
        long kind = message.whole(KIND, message.whole(KIND_AND_INTENSITY, -1) & 0x1F);
        long steps = message.whole(STEPS, message.whole(STEPS_16, -1));
        if (steps < 0 || (kind != WALKING && kind != RUNNING)) return;
        long local = local(message);
        if (!FitTime.isDate(local)) isWithoutDay = true;
        else if (steps > DaySteps.MOST) isTooMuch = true;
        else last = Optional.of(new Counted(day(local), kind == WALKING ? 0 : 1, (int) steps));
    }

    /// The message after it was sound: what it said stands.
    void settle() {
        last.ifPresent(this::keep);
        last = Optional.empty();
    }

    /// What came last was read where no message begins.
    void takeBack() {
        last = Optional.empty();
    }

    /// A message has its whole time, or the lowest sixteen bits of it, or that of the last one.
    private void at(Fields message, long told) {
        long low = message.whole(TIME_16, -1);
        if (told >= 0) time = told;
        else if (low >= 0 && time >= 0) time += (low - time) & 0xFFFF;
    }

    private long local(Fields message) {
        long said = message.whole(LOCAL, -1);
        if (said >= 0) return said;
        return ahead == UNKNOWN || !FitTime.isDate(time) ? -1 : time + ahead;
    }

    private static LocalDate day(long local) {
        return LocalDate.ofEpochDay((local + FitTime.BEGINNING_S - 1) / DAY_S);
    }

    private void keep(Counted one) {
        int[] counts = days.computeIfAbsent(one.day(), _ -> new int[2]);
        counts[one.kind()] = Math.max(counts[one.kind()], one.steps());
    }

    /// Hands over what was counted.
    ///
    /// @param what the file is
    void tell(Reading reading, Sentence what) {
        settle();
        days.forEach((day, count) -> reading.steps(new DaySteps(day, count[0], count[1])));
        if (isTooMuch) {
            reading.lost("STEPS_TOO_MANY", Sentence.of("file.steps-too-many").with(DaySteps.MOST));
        }
        if (isWithoutDay) {
            reading.lost("STEPS_WITHOUT_DAY", Sentence.of("file.steps-without-day"));
        }
        reading.refused("NOT_A_RUN", Sentence.of("file.no-steps").with(what));
    }
}
