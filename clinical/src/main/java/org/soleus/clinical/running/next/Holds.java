package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.capacity.Capacity;
import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.capacity.Reaction;
import org.soleus.clinical.running.load.Spike;
import org.soleus.clinical.running.next.NextRun.Ask;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules N8 to N12: what lowers the next run. Sources: `PMM`; shares and days `R`.
final class Holds {

    private static final String GOOD_RUN = "One run with two mornings as usual";

    private final RunRules rules;
    private final Standing standing;
    private final Capacity capacity;

    Holds(RunRules rules, Standing standing) {
        this.rules = rules;
        this.standing = standing;
        this.capacity = standing.capacity();
    }

    Stream<Fired> fired() {
        return Stream.of(leapt(), alone(), unanswered(), steppedBack(), repeated(), away(), fresh())
                .flatMap(Optional::stream);
    }

    /// In the week after a run more than twice as long as the longest before it: half of what was
    /// usual, and never less than the first stage of the table.
    private Optional<Fired> leapt() {
        Optional<Integer> usual = capacity.longestWithoutJump();
        int most = capacity.longest().orElse(0);
        if (usual.isEmpty() || most <= 2L * usual.get() || isResting()) return Optional.empty();
        int half = usual.get() * rules.growth().leapPercent() / 100;
        return Optional.of(
                Fired.adjust(
                        why(
                                "N5",
                                "A run of "
                                        + Written.km(most)
                                        + " was more than twice the "
                                        + Written.km(usual.get())
                                        + " before it; for a week it is half of that",
                                "R"),
                        Optional.of(Math.max(half, rules.stage(1).metres())),
                        "A week without a step back"));
    }

    /// Where nothing was run since a jump, quiet days alone do not make it the run to go by: one
    /// run comes first. Our own rule.
    private Optional<Fired> alone() {
        return standing.last()
                .filter(run -> run.isOver(Spike.Band.MODERATE) && run.restOf().isEmpty())
                .filter(run -> hasSettled(run))
                .map(
                        run ->
                                Fired.adjust(
                                        why(
                                                "N6",
                                                Written.jump(run.jump().orElseThrow())
                                                        + "; until another run has followed, that"
                                                        + " one is not what you go by",
                                                "R"),
                                        Optional.of(afterJump(run)),
                                        "One run with two mornings as usual"));
    }

    private boolean hasSettled(LastRun run) {
        return !standing.day().isBefore(run.day().plusDays(rules.capacity().quarantineDays()));
    }

    private int afterJump(LastRun run) {
        int before = run.jump().flatMap(Jump::spike).orElseThrow().longest();
        RunRules.Growth growth = rules.growth();
        return run.isOver(Spike.Band.LARGE)
                ? Math.max(before * growth.leapPercent() / 100, rules.stage(1).metres())
                : (int) ((long) before * growth.percent() / 100);
    }

    private boolean isResting() {
        return standing.last()
                .filter(run -> run.isOver(Spike.Band.LARGE))
                .filter(run -> standing.at().isBefore(run.end().plus(rest())))
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
                .filter(run -> !standing.at().isBefore(run.end().plus(rest())))
                .map(run -> Fired.adjust(fact("N9", run), Optional.of(lessAfter(run)), GOOD_RUN));
    }

    private int lessAfter(LastRun run) {
        int least = least(least(run.metres(), capacity.longestTolerated()), capacity.reference());
        return (int) ((long) rules.growth().regressPercent() * least / 100);
    }

    private Duration rest() {
        return Duration.ofHours(rules.rest().hours());
    }

    private Optional<Fired> repeated() {
        return standing.last()
                .filter(run -> run.reaction().is(Reaction.Level.HOLD))
                .map(run -> Fired.adjust(fact("N10", run), Optional.of(run.metres()), GOOD_RUN));
    }

    private Optional<Fired> away() {
        int gap = gapDays();
        if (gap <= rules.layoff().afterDays()) return Optional.empty();
        Because why = why("N11", "Your last run was " + gap + " days ago", "R");
        Optional<Integer> cap = leftAfter(gap);
        return Optional.of(
                needsRetest() && !isRetested()
                        ? Fired.adjust(
                                why, cap, "Heel raises, and a first good run", Ask.HEEL_RAISES)
                        : Fired.adjust(why, cap, "A first good run"));
    }

    private int left(int gap) {
        RunRules.Layoff layoff = rules.layoff();
        int weeks = (gap - layoff.afterDays()) / 7 + 1;
        return Math.max(layoff.leastPercent(), 100 - layoff.percentAWeek() * weeks);
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
        return gapDays() > rules.layoff().retestAfterDays();
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

    /// The stage to be run; empty is continuous, with distance as the measure.
    Optional<Stage> stage() {
        if (isFresh()) return Optional.of(rules.stage(1));
        Optional<Integer> number = standing.leg().stage();
        if (standing.last().filter(run -> run.reaction().is(Reaction.Level.REGRESS)).isPresent()) {
            number = number.map(stage -> Math.max(1, stage - 1));
        }
        if (needsRetest()) {
            int most = retestStage();
            number = Optional.of(Math.min(most, number.orElse(most)));
        }
        return number.filter(stage -> stage < rules.table().size()).map(rules::stage);
    }

    /// The stage after weeks away: never further than the days away leave, so that no day of rest
    /// buys distance.
    private int retestStage() {
        Optional<Integer> left = leftAfter(gapDays());
        int stage = rules.layoff().retestStage();
        while (left.isPresent() && stage > 1 && running(stage) > left.get()) stage--;
        return stage;
    }

    /// Metres of a stage that are run, not walked.
    private int running(int stage) {
        return rules.stage(stage).runMetres();
    }

    private Optional<Integer> leftAfter(int gap) {
        return capacity.reference().map(metres -> (int) ((long) metres * left(gap) / 100));
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
