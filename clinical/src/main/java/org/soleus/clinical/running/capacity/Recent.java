package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.load.Spike;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// What the runs of the weeks before a day have shown.
final class Recent {

    private static final int WEEK = 7;
    private static final int NEUTRAL = 1000;

    private final History history;
    private final CapacityRules rules;
    private final LocalDate day;
    private final Loads loads;
    private final Map<Integer, Boolean> jumps = new HashMap<>();

    Recent(History history, CapacityRules rules, LocalDate day) {
        this.history = history;
        this.rules = rules;
        this.day = day;
        this.loads = history.loads();
    }

    Capacity capacity() {
        IntPredicate borne = run -> history.tolerance(run).counts();
        IntPredicate settled = run -> !isUnsettled(run);
        int[] bornePlaces = recent().filter(borne).toArray();
        List<Splits> splits = IntStream.of(bornePlaces).mapToObj(run -> at(run).splits()).toList();
        List<PastRun> usual = newestBorne();
        double fast = Splits.fast(splits);
        return new Capacity(
                most(recent(), PastRun::metres),
                most(recent().filter(borne), PastRun::metres),
                most(recent().filter(settled), PastRun::metres),
                ledUpTo(),
                bornePlaces.length == 0
                        ? Optional.empty()
                        : Optional.of(at(bornePlaces[bornePlaces.length - 1]).metres()),
                most(recent().filter(borne).filter(settled), PastRun::calfMetres),
                weeks(),
                lastDays(),
                usual.isEmpty()
                        ? NEUTRAL
                        : (int) median(usual.stream().mapToDouble(PastRun::permille).toArray()),
                usual.isEmpty()
                        ? Optional.empty()
                        : Optional.of(median(usual.stream().mapToDouble(PastRun::speed).toArray())),
                fast > 0 ? Optional.of(fast) : Optional.empty(),
                Splits.steep(splits));
    }

    private Optional<Integer> ledUpTo() {
        int[] places = recent().toArray();
        if (places.length == 0) return Optional.empty();
        return Optional.of(history.ledUp().metres(places, places[places.length - 1]));
    }

    private PastRun at(int run) {
        return history.runs().get(run);
    }

    private IntStream recent() {
        return since(rules.recentDays());
    }

    /// Places of the runs of so many days before the day, and of the day itself; oldest first.
    private IntStream since(int days) {
        LocalDate from = day.minusDays(days);
        int first = history.runs().size();
        while (first > 0 && !at(first - 1).day().isBefore(from)) first--;
        return IntStream.range(first, history.runs().size())
                .filter(run -> !at(run).day().isAfter(day));
    }

    private List<PastRun> newestBorne() {
        List<PastRun> newest = new ArrayList<>();
        for (int run = history.runs().size() - 1; run >= 0; run--) {
            if (newest.size() == rules.lastRuns()) break;
            boolean before = !at(run).day().isAfter(day);
            if (before && history.tolerance(run).counts()) newest.add(at(run));
        }
        return newest;
    }

    /// Whether a run was a jump that has not yet had its quiet days.
    boolean isUnsettled(int run) {
        return isUnsettled(run, day);
    }

    private boolean isUnsettled(int run, LocalDate asOf) {
        if (!isJump(run)) return false;
        LocalDate quietFrom = at(run).day();
        for (int next = run; next < history.runs().size(); next++) {
            if (at(next).day().isAfter(asOf)) break;
            if (history.reaction(next).stepsBack()) quietFrom = at(next).day();
        }
        return quietFrom.plusDays(rules.quarantineDays()).isAfter(asOf);
    }

    /// Whether a run was a jump: over the longest of the thirty days before it, jumps that had not
    /// yet had their quiet days left out. One jump does not excuse the next.
    private boolean isJump(int run) {
        Boolean known = jumps.get(run);
        if (known != null) return known;
        boolean jump = isFar(history.spike(at(run))) || isFarOverSettled(run);
        jumps.put(run, jump);
        return jump;
    }

    private boolean isFarOverSettled(int run) {
        LocalDate of = at(run).day();
        int longest = 0;
        for (int before = run - 1; before >= 0; before--) {
            LocalDate on = at(before).day();
            if (on.isBefore(of.minusDays(rules.recentDays()))) break;
            if (on.isBefore(day.minusDays(2L * rules.recentDays()))) break;
            if (on.isBefore(of) && !isUnsettled(before, of)) {
                longest = Math.max(longest, at(before).metres());
            }
        }
        return longest > 0 && isFar(Optional.of(new Spike(at(run).metres(), longest)));
    }

    private static boolean isFar(Optional<Spike> spike) {
        return spike.map(Spike::band)
                .filter(band -> band.compareTo(Spike.Band.MODERATE) >= 0)
                .isPresent();
    }

    /// The fullest week as it will stand on each of the coming days: a week that was run becomes
    /// known to have gone well as the days after it pass.
    private List<Optional<Integer>> weeks() {
        List<Optional<Integer>> weeks = new ArrayList<>();
        for (int ahead = 0; ahead <= WEEK; ahead++) {
            weeks.add(
                    new Recent(history, rules, day.plusDays(ahead))
                            .fullestWeek()
                            .map(loads::weekCalf));
        }
        return weeks;
    }

    /// The last day of the fullest week. Weeks lie wholly within what is known: neither the first
    /// week of a history, nor one whose days after it are still to come.
    Optional<LocalDate> fullestWeek() {
        List<LocalDate> stepsBack =
                since(rules.weeksDays() + WEEK)
                        .filter(run -> history.reaction(run).stepsBack())
                        .mapToObj(run -> at(run).day())
                        .toList();
        LocalDate earliest = day.minusDays(rules.weeksDays() - (long) WEEK);
        LocalDate known = loads.first().plusDays(WEEK - 1);
        int most = 0;
        LocalDate fullest = known;
        for (LocalDate end = day.minusDays(rules.regressDays() + 1L);
                !end.isBefore(earliest) && !end.isBefore(known);
                end = end.minusDays(1)) {
            if (loads.weekCalf(end) <= most || !isRegular(end) || isSpoilt(end, stepsBack))
                continue;
            most = loads.weekCalf(end);
            fullest = end;
        }
        return most == 0 ? Optional.empty() : Optional.of(fullest);
    }

    private boolean isRegular(LocalDate end) {
        int days = 0;
        for (int back = 0; back < WEEK; back++) {
            if (loads.dayMetres(end.minusDays(back)) > 0) days++;
        }
        return days >= rules.weekRuns();
    }

    /// Whether a step back lies within the seven days or right after them.
    private boolean isSpoilt(LocalDate end, List<LocalDate> stepsBack) {
        LocalDate from = end.minusDays(WEEK - 1);
        LocalDate to = end.plusDays(rules.regressDays());
        return stepsBack.stream().anyMatch(one -> !one.isBefore(from) && !one.isAfter(to));
    }

    private List<Capacity.Day> lastDays() {
        List<Capacity.Day> days = new ArrayList<>();
        for (int back = Capacity.DAYS - 1; back >= 0; back--) {
            LocalDate one = day.minusDays(back);
            days.add(new Capacity.Day(loads.dayMetres(one), loads.dayCalf(one)));
        }
        return days;
    }

    private Optional<Integer> most(IntStream places, ToIntFunction<PastRun> what) {
        OptionalInt most = places.map(run -> what.applyAsInt(at(run))).max();
        return most.isPresent() ? Optional.of(most.getAsInt()) : Optional.empty();
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
