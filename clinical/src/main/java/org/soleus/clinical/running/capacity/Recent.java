package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the runs of the weeks before a day have shown.
final class Recent {

    private static final int NEUTRAL = 1000;

    private final History history;
    private final CapacityRules rules;
    private final LocalDate day;
    private final LocalDate last;

    /// @param day the day asked about
    /// @param last the last day whose runs say anything: the day itself, or the one before
    Recent(History history, CapacityRules rules, LocalDate day, LocalDate last) {
        this.history = history;
        this.rules = rules;
        this.day = day;
        this.last = last;
    }

    Capacity capacity() {
        IntPredicate borne = run -> history.tolerance(run).counts();
        IntPredicate settled = run -> !history.jumps().isUnsettled(run, day);
        int[] bornePlaces = recent().filter(borne).toArray();
        Pacing pacing = new Pacing(newestBorne(), newestFirst(bornePlaces));
        return new Capacity(
                longest(recent()),
                longest(recent().filter(borne)),
                longest(recent().filter(settled)),
                ledUpTo(),
                bornePlaces.length == 0
                        ? Optional.empty()
                        : Optional.of(at(bornePlaces[bornePlaces.length - 1]).metres()),
                hardest(recent().filter(borne).filter(settled)),
                new Weeks(history, rules).trail(day),
                pacing.permille().orElse(NEUTRAL),
                pacing,
                Splits.steep(IntStream.of(bornePlaces).mapToObj(run -> at(run).splits()).toList()));
    }

    private Optional<Integer> ledUpTo() {
        int[] places = recent().toArray();
        if (places.length == 0) return Optional.empty();
        return Optional.of(history.ledUp().metres(places, places[places.length - 1]));
    }

    private PastRun at(int run) {
        return history.runs().get(run);
    }

    /// Places of the runs of the recent days that say something; oldest first.
    private IntStream recent() {
        LocalDate from = day.minusDays(rules.recentDays());
        int first = history.runs().size();
        while (first > 0 && !at(first - 1).day().isBefore(from)) first--;
        return IntStream.range(first, history.runs().size())
                .filter(run -> !at(run).day().isAfter(last));
    }

    private List<PastRun> newestBorne() {
        List<PastRun> newest = new ArrayList<>();
        for (int run = history.runs().size() - 1; run >= 0; run--) {
            if (newest.size() == rules.lastRuns()) break;
            boolean before = !at(run).day().isAfter(last);
            if (before && history.tolerance(run).counts()) newest.add(at(run));
        }
        return newest;
    }

    private List<PastRun> newestFirst(int[] places) {
        List<PastRun> runs = new ArrayList<>();
        for (int place : places) runs.addFirst(at(place));
        return runs;
    }

    private Optional<Integer> longest(IntStream places) {
        return places.mapToObj(run -> at(run).metres()).max(Integer::compare);
    }

    private Optional<Shown> hardest(IntStream places) {
        return places.filter(run -> calf(run) > 0)
                .boxed()
                .max((one, other) -> Integer.compare(calf(one), calf(other)))
                .map(run -> new Shown(calf(run), told(run)));
    }

    private int calf(int run) {
        return at(run).calfMetres();
    }

    private Shown.Told told(int run) {
        boolean told = history.tolerance(run) == Tolerance.TOLERATED;
        return told ? Shown.Told.ALL : Shown.Told.NOTHING;
    }
}
