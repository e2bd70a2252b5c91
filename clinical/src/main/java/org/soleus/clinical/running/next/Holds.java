package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
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

    private static final String GOOD_RUN = "One run with two mornings as usual";

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
                                        why(
                                                leap.jump().isLarge() ? "N5" : "N6",
                                                Written.jump(leap.jump(), standing.day())
                                                        + since(leap),
                                                "R"),
                                        Optional.of(afterJump(leap)),
                                        "A week, and a run that keeps to it"));
    }

    private String begun(Leap leap) {
        return leap.anew().map(this::anew).orElse("");
    }

    private String anew(Leap.Anew by) {
        return "; on "
                + Written.day(by.day())
                + " you ran "
                + by.told().map(told -> beyond(by.metres(), told)).orElse("within a rest")
                + ", so its week begins anew";
    }

    private String beyond(int metres, int told) {
        return Written.km(metres)
                + " where at most "
                + Written.km(rules.steps().shown(told))
                + " was told";
    }

    private String since(Leap leap) {
        if (leap.opens(standing.day(), steps())) {
            return begun(leap)
                    + "; a week has passed and no run since has gone much further, so more comes"
                    + " back day by day";
        }
        return leap.shown().isPresent()
                ? "; what you may run comes back, a part on each day without a run; a run that"
                        + " keeps to what we tell opens it sooner"
                : begun(leap)
                        + "; for a week, and until a run has kept to it, you run at most "
                        + most(leap)
                        + "; then more comes back day by day";
    }

    private String most(Leap leap) {
        int least = rules.stage(1).metres();
        String shown = Written.km(rules.steps().shown(Math.max(leap.allowed(), least)));
        if (leap.isOlder(steps())) return shown + ", as since " + Written.day(leap.part().since());
        if (leap.allowed() < least) return shown + ", the least that we tell";
        return (leap.jump().isLarge() ? "half of " : "seven tenths of ")
                + Written.km(leap.jump().before().orElseThrow())
                + (leap.jump().isLed() ? ", to which your runs had led up" : "");
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
                                        why(
                                                "N8",
                                                "You have not yet said how the morning after the"
                                                        + " last run was",
                                                "PMM"),
                                        Optional.of(least(run.metres(), capacity.lastTolerated())),
                                        "Your answer about that morning",
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
        Because why = why("N11", "Your last run was " + gap + " days ago", "R");
        Optional<Integer> cap = leftAfter(gap);
        return Optional.of(
                needsRetest() && !isRetested()
                        ? Fired.adjust(
                                why, cap, "Heel raises, and a first good run", Ask.HEEL_RAISES)
                        : Fired.adjust(why, cap, "A first good run"));
    }

    private Optional<Fired> fresh() {
        if (!isFresh()) return Optional.empty();
        return Optional.of(
                Fired.adjust(
                        why(
                                "N12",
                                "There is no run in the last "
                                        + rules.capacity().recentDays()
                                        + " days to go by",
                                "RUNSAFE"),
                        Optional.empty(),
                        "Two good runs at this stage"));
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
                                        why(
                                                isLong(back) ? "N12" : "N11",
                                                before(back)
                                                        + "; until two weeks and four runs as told"
                                                        + " you go along the walk-run table",
                                                "R"),
                                        Optional.empty(),
                                        "A run every other day, each a stage further"));
    }

    private static String before(Back back) {
        String day = Written.day(back.day());
        return back.daysAway()
                .map(days -> "Until " + day + " you were " + days + " days away")
                .orElse("Of the time before " + day + " no run is known");
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
        return why(rule, first.fact(), first.source());
    }

    private static Because why(String rule, String fact, String source) {
        return new Because(rule, fact, source);
    }
}
