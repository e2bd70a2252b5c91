package org.soleus.clinical.running.capacity;

import org.soleus.clinical.measure.PainScore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A runner's diary, for tests: days before a fixed one.
public final class Diary {

    public static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    static final PainLimits LIMITS = new PainLimits(new PainScore(3), "R", 7, 2, 9, 80, 15);
    private static final CapacityRules RULES =
            new CapacityRules(
                    30,
                    42,
                    3,
                    7,
                    7,
                    3,
                    5,
                    48,
                    90,
                    new CapacityRules.Week(120, 6, 1_000, 50),
                    new CapacityRules.Steps(110, 7, 4, 4, 14, 2_000, 70, 50, 130, 6),
                    new CapacityRules.Away(7, 14, 10, 50, 21, 90, 9, 14, 4),
                    List.of(
                            new CapacityRules.Row(1_920, 1_200),
                            new CapacityRules.Row(2_400, 1_500),
                            new CapacityRules.Row(2_730, 2_100),
                            new CapacityRules.Row(3_240, 2_700),
                            new CapacityRules.Row(3_450, 3_000),
                            new CapacityRules.Row(3_960, 3_600),
                            new CapacityRules.Row(3_870, 3_600),
                            new CapacityRules.Row(3_780, 3_600),
                            new CapacityRules.Row(3_000, 3_000),
                            new CapacityRules.Row(4_500, 4_500)));

    private final List<PastRun> runs = new ArrayList<>();

    /// A run that was borne.
    public Diary good(int daysAgo, int metres) {
        return run(daysAgo, metres, felt(1, 1, 1, 1));
    }

    /// A run of which nothing was said.
    public Diary silent(int daysAgo, int metres) {
        return run(daysAgo, metres, Felt.NOTHING);
    }

    /// A run that hurt more than the limit.
    public Diary sore(int daysAgo, int metres) {
        return run(daysAgo, metres, felt(4, 2, 1, 1));
    }

    public Diary run(int daysAgo, int metres, Felt felt) {
        LocalDate day = DAY.minusDays(daysAgo);
        Instant end = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        runs.add(
                new PastRun(
                        day, end, metres, metres * 36 / 100, metres * 11 / 10, Splits.NONE, felt));
        return this;
    }

    /// A run that was no load for the calf: slower than anybody walks.
    public Diary idle(int daysAgo, int metres, Felt felt) {
        LocalDate day = DAY.minusDays(daysAgo);
        Instant end = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        runs.add(new PastRun(day, end, metres, 1860, 0, Splits.NONE, felt));
        return this;
    }

    /// Pain during, after, and on both mornings; usual is 1, no limp.
    public static Felt felt(int during, int after, int morning, int second) {
        return new Felt(
                pain(during),
                pain(after),
                pain(morning),
                pain(second),
                pain(1),
                Optional.of(false),
                Optional.of(false),
                Optional.of(5),
                Optional.of(100),
                Optional.of(List.of()));
    }

    private static Optional<PainScore> pain(int points) {
        return points < 0 ? Optional.empty() : Optional.of(new PainScore(points));
    }

    public History history(boolean asked) {
        return new History(runs, List.of(), DAY, LIMITS, RULES, asked);
    }

    Capacity capacity() {
        return history(true).on(DAY);
    }
}
