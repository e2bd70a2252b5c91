package org.soleus.clinical.running.capacity;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.load.LoggedRun;
import org.soleus.clinical.running.load.Spike;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A member's runs with what was felt of them, in order, and what they have shown.
public final class History {

    private final List<PastRun> runs;
    private final List<Loads.Springs> springs;
    private final Loads loads;
    private final PainLimits limits;
    private final CapacityRules rules;
    private final boolean asked;
    private final @Nullable Reaction[] reactions;
    private @Nullable LedUp ledUp;
    private @Nullable Jumps jumps;

    /// @param runs that count, in any order
    /// @param springs hops, pogos, rope and bounding
    /// @param today the last day that may be asked about
    /// @param asked whether the member answers questions about mornings; one who never had symptoms
    ///   may have switched them off
    public History(
            List<PastRun> runs,
            List<Loads.Springs> springs,
            LocalDate today,
            PainLimits limits,
            CapacityRules rules,
            boolean asked) {
        List<PastRun> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparing(PastRun::end));
        this.runs = List.copyOf(sorted);
        this.springs = List.copyOf(springs);
        this.loads = Loads.of(runs.stream().map(History::logged).toList(), springs, today);
        this.limits = limits;
        this.rules = rules;
        this.asked = asked;
        this.reactions = new @Nullable Reaction[runs.size()];
    }

    private static LoggedRun logged(PastRun run) {
        return new LoggedRun(run.day(), run.metres(), run.seconds(), run.calfMetres(), true);
    }

    /// As it stood on the morning of a day: the runs before it, with what had been told of mornings
    /// by then.
    public History asOf(LocalDate day) {
        return new History(
                runs.stream()
                        .filter(run -> run.day().isBefore(day))
                        .map(run -> run.asOf(day))
                        .toList(),
                springs.stream().filter(one -> one.day().isBefore(day)).toList(),
                day,
                limits,
                rules,
                asked);
    }

    /// The runs, oldest first.
    public List<PastRun> runs() {
        return runs;
    }

    /// The newest run.
    public Optional<PastRun> last() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    /// The days of load under these runs.
    public Loads loads() {
        return loads;
    }

    /// How the calf answered a run.
    ///
    /// @param run its place in `runs()`
    public Reaction reaction(int run) {
        Reaction known = reactions[run];
        if (known == null) {
            known = Reaction.to(runs.get(run).felt(), limits);
            reactions[run] = known;
        }
        return known;
    }

    /// Whether the calf bore a run.
    ///
    /// @param run its place in `runs()`
    public Tolerance tolerance(int run) {
        return Tolerance.of(this, run, asked);
    }

    /// What the runs have led up to.
    LedUp ledUp() {
        LedUp known = ledUp;
        if (known == null) {
            known = new LedUp(this, rules);
            ledUp = known;
        }
        return known;
    }

    /// The jumps among the runs.
    Jumps jumps() {
        Jumps known = jumps;
        if (known == null) {
            known = new Jumps(this, rules);
            jumps = known;
        }
        return known;
    }

    /// A run against what came before it, as it stood on its day.
    ///
    /// @param run its place in `runs()`
    public Jump jump(int run) {
        return ledUp().jump(run);
    }

    /// A run against the longest of the thirty days before it.
    public Optional<Spike> spike(PastRun run) {
        return loads.spike(run.day(), run.metres());
    }

    /// Days with a step back within so many days up to the last run, those cleared left out.
    ///
    /// @param cleared when a clinician last looked
    public int stepsBack(int days, Optional<Instant> cleared) {
        Set<LocalDate> found = new HashSet<>();
        for (int at = runs.size() - 1; at >= 0; at--) {
            LocalDate day = runs.get(at).day();
            if (day.isBefore(runs.getLast().day().minusDays(days))) break;
            Instant end = runs.get(at).end();
            boolean isCleared = cleared.filter(looked -> !end.isAfter(looked)).isPresent();
            if (!isCleared && reaction(at).is(Reaction.Level.REGRESS)) found.add(day);
        }
        return found.size();
    }

    /// Whether a run counts towards what the calf bears when a day is asked about: it was borne,
    /// and is no jump that still waits for its quiet days.
    ///
    /// @param run its place in `runs()`
    public boolean counts(int run, LocalDate day) {
        return tolerance(run).counts() && !jumps().isUnsettled(run, day);
    }

    /// The last day of the fullest week that the calf bore when a day is asked about; empty where
    /// no week went by without a step back.
    public Optional<LocalDate> fullestWeek(LocalDate day) {
        return new Weeks(this, rules).fullest(day);
    }

    /// What the runs have shown when a day is asked about, those of the day itself among them.
    public Capacity on(LocalDate day) {
        return new Recent(this, rules, day, day).capacity();
    }

    /// What the runs before a day have shown; its own only fill the week.
    public Capacity before(LocalDate day) {
        return new Recent(this, rules, day, day.minusDays(1)).capacity();
    }
}
