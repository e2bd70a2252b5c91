package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.capacity.Back;
import org.soleus.clinical.running.capacity.Capacity;
import org.soleus.clinical.running.capacity.CapacityRules;
import org.soleus.clinical.running.capacity.Leap;
import org.soleus.clinical.running.capacity.Reaction;
import org.soleus.clinical.running.next.NextRun.Ask;

import java.util.Optional;
import java.util.stream.Stream;

/// Rules N8 to N12: what lowers the next run. Sources: `PMM`; shares and days `R`.
final class Holds {

    private static final Sentence GOOD_RUN = Sentence.of("nextrun.opens.good-run");

    private final RunRules rules;
    private final Standing standing;
    private final Capacity capacity;
    private final CapacityRules.Away away;

    Holds(RunRules rules, Standing standing) {
        this.rules = rules;
        this.standing = standing;
        this.capacity = standing.capacity();
        this.away = rules.capacity().away();
    }

    Stream<Fired> fired() {
        return Stream.of(
                        leapt(),
                        unanswered(),
                        steppedBack(),
                        repeated(),
                        away(),
                        fresh(),
                        returning())
                .flatMap(Optional::stream);
    }

    /// In the week after a jump, and until a run has kept to it: a part of what came before it, and
    /// never less than the first stage of the table. Where the table or days away tell less it is
    /// silent.
    private Optional<Fired> leapt() {
        if (isResting() || isFresh() || needsRetest()) return Optional.empty();
        int stage = stage().map(Stage::metres).orElse(Integer.MAX_VALUE);
        int less = Math.min(stage, away().flatMap(Fired::cap).orElse(Integer.MAX_VALUE));
        return capacity.leap()
                .filter(leap -> afterJump(leap) < less)
                .map(
                        leap ->
                                Fired.adjust(
                                        why(leap.jump().isLarge() ? "N5" : "N6", since(leap), "R"),
                                        Optional.of(afterJump(leap)),
                                        Sentence.of("nextrun.opens.week")));
    }

    /// The jump, and what began its week anew.
    private Sentence begun(Leap leap) {
        Sentence jump = Written.jump(leap.jump(), standing.day());
        return leap.anew().map(by -> anew(jump, by)).orElse(jump);
    }

    private Sentence anew(Sentence jump, Leap.Anew by) {
        return by.told()
                .map(
                        told ->
                                Sentence.of("nextrun.anew-beyond")
                                        .with(jump)
                                        .dated(by.day())
                                        .far(by.metres())
                                        .far(rules.steps().shown(told)))
                .orElseGet(() -> Sentence.of("nextrun.anew-in-rest").with(jump).dated(by.day()));
    }

    private Sentence since(Leap leap) {
        if (leap.opens(standing.day(), steps())) {
            return Sentence.of("nextrun.opens-daily").with(begun(leap));
        }
        return leap.shown().isPresent()
                ? Sentence.of("nextrun.comes-back").with(Written.jump(leap.jump(), standing.day()))
                : Sentence.of("nextrun.for-a-week").with(begun(leap)).with(most(leap));
    }

    private Sentence most(Leap leap) {
        int least = rules.stage(1).metres();
        int shown = rules.steps().shown(Math.max(leap.allowed(), least));
        if (leap.isOlder(steps())) {
            return Sentence.of("nextrun.most.since").far(shown).dated(leap.part().since());
        }
        if (leap.allowed() < least) return Sentence.of("nextrun.most.least").far(shown);
        String part = leap.jump().isLarge() ? "nextrun.most.half" : "nextrun.most.seven-tenths";
        Sentence most = Sentence.of(part).far(leap.jump().before().orElseThrow());
        return leap.jump().isLed() ? Sentence.of("nextrun.most.led").with(most) : most;
    }

    private int afterJump(Leap leap) {
        int back = capacity.reference().orElse(leap.allowed());
        return Math.max(leap.most(standing.day(), back, steps()), rules.stage(1).metres());
    }

    private CapacityRules.Steps steps() {
        return rules.capacity().steps();
    }

    private boolean isResting() {
        return standing.last()
                .flatMap(run -> run.rests(rules.rest(), standing.zone()))
                .filter(standing.at()::isBefore)
                .isPresent();
    }

    private Optional<Fired> unanswered() {
        return standing.last()
                .filter(LastRun::morningMissing)
                .map(
                        run ->
                                Fired.adjust(
                                        why("N8", Sentence.of("nextrun.morning-untold"), "PMM"),
                                        Optional.of(least(run.metres(), capacity.lastTolerated())),
                                        Sentence.of("nextrun.opens.answer"),
                                        Ask.MORNING));
    }

    private Optional<Fired> steppedBack() {
        return standing.last()
                .filter(run -> run.reaction().is(Reaction.Level.REGRESS))
                .filter(run -> !standing.at().isBefore(run.rested(rules.rest(), standing.zone())))
                .map(run -> Fired.adjust(fact("N9", run), Optional.of(lessAfter(run)), GOOD_RUN));
    }

    private int lessAfter(LastRun run) {
        int least = least(least(run.metres(), capacity.longestTolerated()), capacity.reference());
        return (int) ((long) rules.growth().regressPercent() * least / 100);
    }

    private Optional<Fired> repeated() {
        return standing.last()
                .filter(run -> run.reaction().is(Reaction.Level.HOLD))
                .map(run -> Fired.adjust(fact("N10", run), Optional.of(run.metres()), GOOD_RUN));
    }

    private Optional<Fired> away() {
        int gap = gapDays();
        if (gap <= away.days()) return Optional.empty();
        Because why = why("N11", Sentence.of("nextrun.away").with(gap), "R");
        Optional<Integer> cap = leftAfter(gap);
        return Optional.of(
                needsRetest() && !isRetested()
                        ? Fired.adjust(
                                why, cap, Sentence.of("nextrun.opens.raises"), Ask.HEEL_RAISES)
                        : Fired.adjust(why, cap, Sentence.of("nextrun.opens.first-good")));
    }

    private Optional<Fired> fresh() {
        if (!isFresh()) return Optional.empty();
        return Optional.of(
                Fired.adjust(
                        why(
                                "N12",
                                Sentence.of("nextrun.none-lately")
                                        .with(rules.capacity().recentDays()),
                                "RUNSAFE"),
                        Optional.empty(),
                        Sentence.of("nextrun.opens.two-good")));
    }

    private boolean isFresh() {
        return capacity.longest().isEmpty()
                && standing.leg().stage().isEmpty()
                && standing.leg().tendonWeek().isEmpty();
    }

    private boolean needsRetest() {
        return gapDays() > away.backDays();
    }

    /// Whether heel raises were tested since the last run.
    private boolean isRetested() {
        return standing.leg()
                .raised()
                .filter(day -> standing.last().filter(run -> day.isAfter(run.day())).isPresent())
                .isPresent();
    }

    private int gapDays() {
        return standing.last()
                .map(run -> Math.toIntExact(standing.day().toEpochDay() - run.day().toEpochDay()))
                .orElse(0);
    }

    /// Of whom nothing is known, and who comes back after weeks away, goes along the table for two
    /// weeks and four runs.
    private Optional<Fired> returning() {
        return returned()
                .filter(back -> back.stage().isPresent())
                .map(
                        back ->
                                Fired.adjust(
                                        why(isLong(back) ? "N12" : "N11", before(back), "R"),
                                        Optional.empty(),
                                        Sentence.of("nextrun.opens.stages")));
    }

    private static Sentence before(Back back) {
        return back.daysAway()
                .map(days -> Sentence.of("nextrun.returned").dated(back.day()).with(days))
                .orElseGet(() -> Sentence.of("nextrun.unknown-before").dated(back.day()));
    }

    private Optional<Back> returned() {
        return begun().filter(_ -> !needsRetest());
    }

    private Optional<Back> begun() {
        boolean beside = standing.leg().stage().isEmpty() && standing.leg().tendonWeek().isEmpty();
        return capacity.back().filter(_ -> beside && !isFresh());
    }

    private boolean isLong(Back back) {
        return back.daysAway().filter(days -> days <= rules.capacity().recentDays()).isEmpty();
    }

    /// The stage to be run; empty is continuous, with distance as the measure.
    Optional<Stage> stage() {
        if (isFresh()) return Optional.of(rules.stage(1));
        Optional<Integer> number =
                standing.leg().stage().map(this::told).or(() -> begun().flatMap(Back::stage));
        if (needsRetest()) {
            int most = rules.capacity().stageWithin(left());
            number = Optional.of(Math.min(most, number.orElse(most)));
        }
        return number.filter(stage -> stage < rules.table().size()).map(rules::stage);
    }

    /// What the days away, the last run and a jump leave, in metres.
    private int left() {
        Stream<Integer> told =
                Stream.of(unanswered(), steppedBack(), repeated(), away())
                        .flatMap(Optional::stream)
                        .flatMap(one -> one.cap().stream());
        return Stream.concat(told, capacity.leap().map(this::afterJump).stream())
                .min(Integer::compare)
                .orElse(Integer.MAX_VALUE);
    }

    private int told(int stage) {
        boolean back =
                standing.last()
                        .filter(run -> run.reaction().is(Reaction.Level.REGRESS))
                        .isPresent();
        return back ? Math.max(1, stage - 1) : stage;
    }

    private Optional<Integer> leftAfter(int gap) {
        return capacity.reference().map(metres -> (int) ((long) metres * away.left(gap) / 100));
    }

    private static int least(int metres, Optional<Integer> other) {
        return Math.min(metres, other.orElse(metres));
    }

    private static Because fact(String rule, LastRun run) {
        Because first = run.reaction().because().getFirst();
        return why(rule, first.said(), first.source());
    }

    private static Because why(String rule, Sentence fact, String source) {
        return new Because(rule, fact, source);
    }
}
