package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.load.LoggedRun;
import org.soleus.clinical.running.load.Spike;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A member's runs with what was felt of them, in order, and what they have shown.
public final class History {

    private static final int WEEK = 7;

    private final List<PastRun> runs;
    private final Loads loads;
    private final PainLimits limits;
    private final CapacityRules rules;
    private final boolean asked;

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
        this.loads = Loads.of(runs.stream().map(History::logged).toList(), springs, today);
        this.limits = limits;
        this.rules = rules;
        this.asked = asked;
    }

    private static LoggedRun logged(PastRun run) {
        return new LoggedRun(run.day(), run.metres(), run.seconds(), run.calfMetres(), true);
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
    public Reaction reaction(PastRun run) {
        return Reaction.to(run.felt(), limits);
    }

    /// Whether the calf bore a run.
    public Tolerance tolerance(PastRun run) {
        int at = runs.indexOf(run);
        return Tolerance.of(run, runs.subList(at + 1, runs.size()), limits, asked);
    }

    /// A run against the longest of the thirty days before it.
    public Optional<Spike> spike(PastRun run) {
        return loads.spike(run.day(), run.metres());
    }

    /// Days with a step back within so many days up to the last run, those cleared left out.
    ///
    /// @param cleared the day on which a clinician last looked
    public int stepsBack(int days, Optional<LocalDate> cleared) {
        return (int)
                runs.stream()
                        .filter(run -> !run.day().isBefore(runs.getLast().day().minusDays(days)))
                        .filter(run -> cleared.filter(day -> !run.day().isAfter(day)).isEmpty())
                        .filter(run -> reaction(run).is(Reaction.Level.REGRESS))
                        .map(PastRun::day)
                        .distinct()
                        .count();
    }

    /// What the runs have shown when a day is asked about.
    public Capacity on(LocalDate day) {
        List<PastRun> recent = recent(day);
        List<PastRun> borne = recent.stream().filter(run -> tolerance(run).counts()).toList();
        List<PastRun> settled = recent.stream().filter(run -> !isUnsettled(run, day)).toList();
        List<PastRun> usual = newestBorne();
        return new Capacity(
                most(recent.stream().map(PastRun::metres)),
                most(borne.stream().map(PastRun::metres)),
                most(settled.stream().map(PastRun::metres)),
                borne.isEmpty() ? Optional.empty() : Optional.of(borne.getLast().metres()),
                most(borne.stream().filter(settled::contains).map(PastRun::calfMetres)),
                fullestWeek(day),
                lastDays(day),
                usual.isEmpty() ? 1000 : median(usual.stream().map(PastRun::permille).toList()),
                usual.isEmpty()
                        ? Optional.empty()
                        : Optional.of(medianSpeed(usual.stream().map(PastRun::speed).toList())),
                positive(Splits.fast(borne.stream().map(PastRun::splits).toList())),
                Splits.steep(borne.stream().map(PastRun::splits).toList()));
    }

    private List<PastRun> recent(LocalDate day) {
        LocalDate from = day.minusDays(rules.recentDays());
        return runs.stream()
                .filter(run -> !run.day().isBefore(from) && !run.day().isAfter(day))
                .toList();
    }

    private List<PastRun> newestBorne() {
        List<PastRun> newest = new ArrayList<>();
        for (PastRun run : runs.reversed()) {
            if (newest.size() == rules.lastRuns()) break;
            if (tolerance(run).counts()) newest.add(run);
        }
        return newest;
    }

    /// Whether a run was a jump that has not yet had its quiet days.
    private boolean isUnsettled(PastRun run, LocalDate day) {
        boolean jump =
                spike(run)
                        .map(Spike::band)
                        .filter(band -> band.compareTo(Spike.Band.MODERATE) >= 0)
                        .isPresent();
        if (!jump) return false;
        LocalDate quietFrom = run.day();
        for (PastRun other : runs) {
            if (!other.day().isBefore(run.day()) && reaction(other).stepsBack()) {
                quietFrom = other.day();
            }
        }
        return quietFrom.plusDays(rules.quarantineDays()).isAfter(day);
    }

    /// Weeks that lie wholly within what is known; the first week of a history says nothing.
    private Optional<Integer> fullestWeek(LocalDate day) {
        LocalDate earliest = day.minusDays(rules.weeksDays() - (long) WEEK + 1);
        LocalDate known = loads.first().plusDays(WEEK - 1);
        Optional<Integer> most = Optional.empty();
        for (LocalDate end = day.minusDays(1);
                !end.isBefore(earliest) && !end.isBefore(known);
                end = end.minusDays(1)) {
            int week = loads.weekCalf(end);
            if (!isSpoilt(end) && week > most.orElse(0)) most = Optional.of(week);
        }
        return most;
    }

    private boolean isSpoilt(LocalDate end) {
        LocalDate from = end.minusDays(WEEK - 1);
        LocalDate to = end.plusDays(rules.regressDays());
        return runs.stream()
                .filter(run -> !run.day().isBefore(from) && !run.day().isAfter(to))
                .anyMatch(run -> reaction(run).stepsBack());
    }

    private List<Capacity.Day> lastDays(LocalDate day) {
        List<Capacity.Day> days = new ArrayList<>();
        for (int back = WEEK - 1; back >= 0; back--) {
            LocalDate at = day.minusDays(back);
            days.add(new Capacity.Day(loads.dayMetres(at), loads.dayCalf(at)));
        }
        return days;
    }

    private static Optional<Integer> most(Stream<Integer> values) {
        return values.max(Integer::compare);
    }

    private static Optional<Double> positive(double value) {
        return value > 0 ? Optional.of(value) : Optional.empty();
    }

    private static int median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    private static double medianSpeed(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}
