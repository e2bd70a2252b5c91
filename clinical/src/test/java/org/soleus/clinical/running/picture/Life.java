package org.soleus.clinical.running.picture;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.capacity.CapacityRules;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PainLimits;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.CalfMetres;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A runner's weeks, for tests: days before a fixed one.
final class Life {

    static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    private static final PainLimits LIMITS = new PainLimits(new PainScore(3), "R", 7, 2, 9, 80, 15);
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
    private final List<CalfLoad> loads = new ArrayList<>();
    private final Map<LocalDate, Lived.Morning> mornings = new HashMap<>();
    private final Map<LocalDate, Integer> slow = new HashMap<>();
    private final Map<LocalDate, Integer> steps = new HashMap<>();
    private final Map<String, Set<LocalDate>> told = new HashMap<>();
    private Splits splits = Splits.NONE;

    /// A run that was borne, the same in all three readings.
    Life run(int daysAgo, int metres) {
        return run(daysAgo, metres, metres, metres, felt(1));
    }

    /// A run with its three readings.
    Life run(int daysAgo, int low, int mid, int high) {
        return run(daysAgo, low, mid, high, felt(1));
    }

    /// A run after which a morning reached so much.
    Life sore(int daysAgo, int metres, int morning) {
        return run(daysAgo, metres, metres, metres, felt(morning));
    }

    /// A run of which nothing was told.
    Life silent(int daysAgo, int metres) {
        return run(daysAgo, metres, metres, metres, Felt.NOTHING);
    }

    private Life run(int daysAgo, int low, int mid, int high, Felt felt) {
        LocalDate day = DAY.minusDays(daysAgo);
        runs.add(
                new PastRun(
                        day,
                        day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                        mid,
                        mid * 36 / 100,
                        mid,
                        splits,
                        felt));
        CalfMetres metres = new CalfMetres(low, mid, high);
        loads.add(new CalfLoad(metres, metres.least(), metres.most(), 0, 0, Set.of()));
        return this;
    }

    /// Runs from here on are hilly, or are not.
    Life hilly(boolean on) {
        List<Integer> seconds = on ? List.of(600, 0, 0, 0, 0, 0, 400) : List.of(1000);
        splits = new Splits(List.of(), seconds);
        return this;
    }

    /// A morning, and whether it was above the usual.
    Life morning(int daysAgo, int pain, boolean sore) {
        mornings.put(DAY.minusDays(daysAgo), new Lived.Morning(pain, sore));
        return this;
    }

    /// What was told of a day, as `new-shoes`.
    Life told(String fact, int daysAgo) {
        told.computeIfAbsent(fact, _ -> new HashSet<>()).add(DAY.minusDays(daysAgo));
        return this;
    }

    /// Steps of a day beside its runs.
    Life steps(int daysAgo, int count) {
        steps.put(DAY.minusDays(daysAgo), count);
        return this;
    }

    /// Slow strength work of a day.
    Life slow(int daysAgo, int metres) {
        slow.put(DAY.minusDays(daysAgo), metres);
        return this;
    }

    Lived lived() {
        return lived(true);
    }

    Lived lived(boolean asked) {
        History history = new History(runs, List.of(), DAY, LIMITS, RULES, asked);
        return new Lived(history, loads, Map.of(), slow, mornings, steps, told);
    }

    private static Felt felt(int morning) {
        return new Felt(
                pain(1),
                pain(1),
                pain(morning),
                pain(1),
                pain(1),
                Optional.of(false),
                Optional.of(false),
                Optional.of(5),
                Optional.of(100),
                Optional.of(List.of()));
    }

    private static Optional<PainScore> pain(int points) {
        return Optional.of(new PainScore(points));
    }
}
