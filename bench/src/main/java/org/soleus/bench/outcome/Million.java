package org.soleus.bench.outcome;

import org.soleus.clinical.outcome.Columns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/// A million members with an answer a week from week 0 to week 12, until each stops answering, and
/// 1,700 employers, a few large and many small.
final class Million {

    static final int MEMBERS = 1_000_000;
    static final int EMPLOYERS = 1_700;

    private static final int WEEKS = 13;
    private static final int DAY_S = 86_400;
    private static final double LEAVING = 0.0315;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int MORNING_S = 7 * 3_600;
    private static final int EVENING_S = 18 * 3_600;

    private final short[] employers = new short[MEMBERS];
    private final byte[][] points = new byte[WEEKS][MEMBERS];
    private long rows;

    /// Makes them; always the same.
    Million() {
        var random = new SplittableRandom(84);
        for (int member = 0; member < MEMBERS; member++) {
            employers[member] = (short) (EMPLOYERS * Math.pow(random.nextDouble(), 2));
            live(member, random);
        }
    }

    private void live(int member, SplittableRandom random) {
        double pain = 1 + random.nextInt(10);
        double falls = 1 - 0.12 * random.nextDouble();
        boolean gone = false;
        for (int week = 0; week < WEEKS; week++) {
            points[week][member] = gone ? -1 : answer(pain, random);
            if (!gone) rows++;
            gone = gone || random.nextDouble() < LEAVING;
            pain *= falls;
        }
    }

    private static byte answer(double pain, SplittableRandom random) {
        return (byte) Math.clamp(Math.round(pain + random.nextDouble() - 0.5), 0, 10);
    }

    /// How many answers there are.
    long rows() {
        return rows;
    }

    int employer(int member) {
        return employers[member];
    }

    /// Points of 0 to 10, or -1.
    int points(int week, int member) {
        return points[week][member];
    }

    /// The day of a week's answer.
    static LocalDate day(int week) {
        return FIRST.plusDays(7L * week);
    }

    /// All of it in columns; the answer of week 0 comes before the first session.
    Columns columns() {
        var columns = new Columns();
        for (int employer = 0; employer < EMPLOYERS; employer++) columns.group(name(employer));
        long midnight = FIRST.toEpochDay() * DAY_S;
        var start = Instant.ofEpochSecond(midnight + EVENING_S);
        for (int member = 0; member < MEMBERS; member++) {
            columns.join(employers[member], ZoneOffset.UTC);
            columns.start(member, start);
            for (int week = 0; week < WEEKS; week++) {
                if (points[week][member] < 0) continue;
                long second = midnight + 7L * week * DAY_S + MORNING_S;
                columns.answer(member, second, points[week][member]);
            }
        }
        return columns;
    }

    static String name(int employer) {
        return "employer " + employer;
    }
}
