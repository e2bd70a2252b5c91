package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.clinical.running.load.Spike;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The days on which something was other than usual, as the runs tell it and as was told of them.
/// Limits: `R`.
final class DayFacts {

    /// Much climbing: five minutes at four percent or steeper.
    static final String HILLS = "hills";

    /// Faster than usual: a kilometre a tenth faster than the runs of the month before.
    static final String SPEED = "speed";

    /// More than a tenth further than the longest run of thirty days.
    static final String JUMP = "jump";

    /// A run on the day after a run.
    static final String NO_REST = "no-rest";

    /// An effort of eight or more.
    static final String HARD = "hard";

    static final String TREADMILL = "treadmill";

    /// Far more steps beside the runs than usual.
    static final String STEPS = "steps";

    private static final int STEEP_PERCENT = 4;
    private static final int STEEP_SECONDS = 300;
    private static final int HARD_EFFORT = 8;
    private static final double FASTER = 1.1;
    private static final int RECENT = 30;
    private static final int USUAL_RUNS = 5;

    private final Map<String, Set<Long>> days = new HashMap<>();
    private final Lived lived;
    private final List<PastRun> runs;
    private final StepDays steps;

    private DayFacts(Lived lived) {
        this.lived = lived;
        this.runs = lived.history().runs();
        this.steps = StepDays.of(lived.steps());
    }

    /// What the days of a life tell, each looked at once.
    static DayFacts of(Lived lived) {
        DayFacts facts = new DayFacts(lived);
        for (int run = 0; run < facts.runs.size(); run++) facts.note(run);
        lived.told().forEach(facts::note);
        facts.days.put(STEPS, facts.steps.jumps());
        return facts;
    }

    /// The days of each fact, counted from the epoch.
    Map<String, Set<Long>> days() {
        return Map.copyOf(days);
    }

    /// The days on which a fact could be seen at all, where that is not every day.
    Map<String, Set<Long>> seen() {
        return Map.of(STEPS, steps.judged());
    }

    private void note(int run) {
        PastRun one = runs.get(run);
        if (isHilly(one)) note(HILLS, one);
        if (isFast(run)) note(SPEED, one);
        if (isJump(lived.history(), one)) note(JUMP, one);
        if (isWithoutRest(run)) note(NO_REST, one);
        if (one.felt().rpe().filter(effort -> effort >= HARD_EFFORT).isPresent()) note(HARD, one);
        if (lived.loads().get(run).flags().contains(LoadFlag.TREADMILL)) note(TREADMILL, one);
    }

    private void note(String fact, Set<LocalDate> told) {
        for (LocalDate day : told) {
            days.computeIfAbsent(fact, _ -> new HashSet<>()).add(day.toEpochDay());
        }
    }

    private void note(String fact, PastRun run) {
        days.computeIfAbsent(fact, _ -> new HashSet<>()).add(run.day().toEpochDay());
    }

    private static boolean isHilly(PastRun run) {
        List<Integer> seconds = run.splits().secondsByGrade();
        int steep = 0;
        for (int grade = STEEP_PERCENT; grade < seconds.size(); grade++) {
            steep += seconds.get(grade);
        }
        return steep >= STEEP_SECONDS;
    }

    private static boolean isJump(History history, PastRun run) {
        return history.spike(run).filter(far -> far.band() != Spike.Band.REFERENCE).isPresent();
    }

    private boolean isWithoutRest(int run) {
        int before = run - 1;
        while (before >= 0 && runs.get(before).day().equals(runs.get(run).day())) before--;
        return before >= 0 && runs.get(before).day().equals(runs.get(run).day().minusDays(1));
    }

    private boolean isFast(int run) {
        PastRun one = runs.get(run);
        double fastest = one.splits().kilometreSpeeds().stream().max(Double::compare).orElse(0.0);
        if (fastest == 0) return false;
        double[] speeds = new double[run];
        int known = 0;
        for (int at = run - 1; at >= 0; at--) {
            if (runs.get(at).day().isBefore(one.day().minusDays(RECENT))) break;
            if (runs.get(at).speed() > 0) speeds[known++] = runs.get(at).speed();
        }
        if (known < USUAL_RUNS) return false;
        Arrays.sort(speeds, 0, known);
        return fastest >= FASTER * speeds[known / 2];
    }
}
