package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the runs of the weeks before a day have shown.
final class Recent {

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
        int back = back();
        Pacing pacing = new Pacing(new UsualRuns(history, rules).newest(last, back), paced(back));
        return new Capacity(
                longest(recent()),
                longest(recent().filter(borne)),
                longest(recent().filter(settled)),
                led(),
                newest().flatMap(run -> history.ledUp().leap(run, day)),
                newest().flatMap(run -> history.ledUp().back(run, day)),
                bornePlaces.length == 0
                        ? Optional.empty()
                        : Optional.of(at(bornePlaces[bornePlaces.length - 1]).metres()),
                hardest(recent().filter(borne).filter(settled)),
                new Weeks(history, rules).before(day),
                pacing.permille(),
                pacing,
                Splits.steep(IntStream.of(bornePlaces).mapToObj(run -> at(run).splits()).toList()));
    }

    /// What led up to the day; of a day on which was run already, as it stood that morning.
    private Optional<Led> led() {
        if (recent().findAny().isEmpty()) return Optional.empty();
        int next = newest().orElseThrow() + 1;
        boolean ran = next < history.runs().size() && at(next).day().equals(day);
        LedUp known = history.ledUp();
        return Optional.of(ran ? known.told(next) : known.since(next - 1, day));
    }

    /// The place of the newest run that says anything.
    private Optional<Integer> newest() {
        int run = history.runs().size() - 1;
        while (run >= 0 && at(run).day().isAfter(last)) run--;
        return run < 0 ? Optional.empty() : Optional.of(run);
    }

    /// The place of the first run since the last weeks away: what came before says nothing of pace.
    private int back() {
        return newest().map(run -> history.ledUp().after(run).back()).orElse(0);
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

    /// Runs that say how fast one may run, the newest first: those of the thirty days before the
    /// newest that were borne and went no further than was well. A day without a run changes
    /// nothing of it.
    private List<PastRun> paced(int first) {
        List<PastRun> runs = new ArrayList<>();
        int newest = newest().orElse(-1);
        for (int run = newest; run >= first; run--) {
            if (at(run).day().isBefore(at(newest).day().minusDays(rules.recentDays()))) break;
            if (history.tolerance(run).counts() && !isTooFar(run)) runs.add(at(run));
        }
        return runs;
    }

    private boolean isTooFar(int run) {
        return history.jump(run).isLeap() || history.ledUp().isBeyond(run);
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
