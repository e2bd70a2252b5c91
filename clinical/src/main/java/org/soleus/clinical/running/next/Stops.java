package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.capacity.CapacityRules;
import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.capacity.Reaction;
import org.soleus.clinical.running.capacity.SevenDays;
import org.soleus.clinical.running.next.NextRun.Ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules N1 to N7: what forbids a run now.
///
/// Sources: `RUNSAFE` for the bands of a jump, `PMM` for pain, `MayoRun` for every other day; the
/// hours of rest `R`.
final class Stops {

    private static final Sentence MORNINGS = Sentence.of("nextrun.opens.mornings");
    private static final Sentence SEEN = Sentence.of("nextrun.opens.seen");
    private static final Sentence TIME = Sentence.of("nextrun.opens.time");

    private final RunRules.Rest rules;
    private final CapacityRules capacity;
    private final Standing standing;
    private final Optional<Stage> stage;

    /// @param stage of the walk-run table that is next; empty beside it
    Stops(RunRules rules, Standing standing, Optional<Stage> stage) {
        this.rules = rules.rest();
        this.capacity = rules.capacity();
        this.standing = standing;
        this.stage = stage;
    }

    Stream<Fired> fired() {
        return Stream.of(
                        screen(),
                        shut(),
                        escalated(),
                        locked(),
                        stepped(),
                        doubled(),
                        jumped(),
                        daily(),
                        often())
                .flatMap(Optional::stream);
    }

    private Optional<Fired> screen() {
        return switch (standing.leg().screen()) {
            case OK -> Optional.empty();
            case PT_REVIEW ->
                    Optional.of(
                            Fired.rest(
                                    why("N1", Sentence.of("nextrun.answers-first"), "R"),
                                    Optional.empty(),
                                    SEEN));
            case SEE_FIRST -> seen("nextrun.examined-first");
            case SAME_DAY -> seen("nextrun.seen-today");
            case E_NOW -> seen("nextrun.emergency");
        };
    }

    private static Optional<Fired> seen(String key) {
        return Optional.of(Fired.seen(why("N1", Sentence.of(key), "R"), SEEN));
    }

    private Optional<Fired> shut() {
        return standing.leg()
                .shut()
                .map(
                        shut ->
                                Fired.rest(
                                        shut.because(),
                                        Optional.empty(),
                                        shut.opens(),
                                        shut.asks().toArray(Ask[]::new)));
    }

    private Optional<Fired> escalated() {
        return reacted(Reaction.Level.ESCALATE)
                .map(run -> Fired.seen(fact("N2", run), SEEN, Ask.FULL_SCREEN));
    }

    private Optional<Fired> locked() {
        int steps = standing.stepsBack();
        if (steps < rules.reviewAt()) return Optional.empty();
        Sentence said = Sentence.of("plan.steps-back").with(steps).with(rules.reviewDays());
        Because why = why("N3", said, "R");
        return Optional.of(
                steps >= rules.seenAt()
                        ? Fired.seen(why, SEEN)
                        : Fired.rest(why, Optional.empty(), SEEN));
    }

    private Optional<Fired> stepped() {
        return reacted(Reaction.Level.REGRESS)
                .filter(this::isResting)
                .map(
                        run ->
                                Fired.rest(
                                        fact("N4", run),
                                        Optional.of(rested(run)),
                                        MORNINGS,
                                        Ask.MORNINGS));
    }

    private Optional<Fired> doubled() {
        return standing.last()
                .filter(run -> run.isLarge() && isResting(run))
                .map(
                        run ->
                                Fired.rest(
                                        jump("N5", run),
                                        Optional.of(rested(run)),
                                        MORNINGS,
                                        Ask.MINI_SCREEN,
                                        Ask.MORNINGS));
    }

    private Optional<Fired> jumped() {
        return standing.last()
                .filter(run -> run.isLeap() && isSameOrNextDay(run))
                .filter(run -> doubled().isEmpty())
                .map(
                        run ->
                                Fired.rest(
                                        jump("N6", run),
                                        Optional.of(run.dayAfterNext(standing.zone())),
                                        MORNINGS,
                                        Ask.MORNINGS));
    }

    private Optional<Fired> daily() {
        return standing.last()
                .filter(this::isSameOrNextDay)
                .flatMap(run -> everyOther().map(why -> daily(run, why)));
    }

    private Fired daily(LastRun run, Because why) {
        boolean today = run.day().equals(standing.day());
        Sentence said = Sentence.of(today ? "nextrun.ran-today" : "nextrun.ran-yesterday");
        return Fired.rest(
                why(why.rule(), said.with(why.said()), why.source()),
                Optional.of(run.dayAfterNext(standing.zone())),
                TIME,
                isFarUnknown(run) ? new Ask[] {Ask.MORNINGS} : new Ask[0]);
    }

    /// Every other day along the table and for a week after it, with a tendon, and until a week
    /// known holds so many days that one may run on two in a row.
    private Optional<Because> everyOther() {
        boolean tendon = standing.leg().tendonWeek().isPresent();
        if (tendon || stage.filter(row -> row.number() <= rules.everyOtherUpTo()).isPresent()) {
            return Optional.of(why("N7", Sentence.of("nextrun.every-other"), "MayoRun"));
        }
        if (!isBeside()) return Optional.empty();
        if (standing.capacity().back().filter(back -> back.stage().isEmpty()).isPresent()) {
            return Optional.of(why("N7", Sentence.of("nextrun.after-table"), "R"));
        }
        Sentence fact = Sentence.of("nextrun.until-week").with(capacity.weekRuns());
        return isIrregular() ? Optional.of(why("N7", fact, "R")) : Optional.empty();
    }

    /// A first run known that goes far is asked about like a return.
    private boolean isFarUnknown(LastRun run) {
        CapacityRules.Steps steps = capacity.steps();
        boolean first = run.jump().filter(jump -> jump.before().isEmpty()).isPresent();
        return first
                && standing.leg().stage().isEmpty()
                && steps.isOver(run.metres(), steps.leastMetres());
    }

    /// A week holds one more day with a run than any known before it.
    private Optional<Fired> often() {
        if (!isBeside() || isIrregular()) return Optional.empty();
        int known = days().runDays();
        int most = days().mostRunDays(rules.mostRunDays());
        int days = days().daysUntil(most);
        if (days == 0 || standing.ran() > 0) return Optional.empty();
        LocalDate then = standing.day().plusDays(days);
        return Optional.of(
                Fired.rest(
                        why("N7", often(known, most), "R"),
                        Optional.of(then.atStartOfDay(standing.zone()).toInstant()),
                        TIME));
    }

    private Sentence often(int known, int most) {
        Sentence said =
                Sentence.of(known < most ? "nextrun.often-enough" : "nextrun.often")
                        .with(days().lastRunDays())
                        .with(known);
        return known < most ? said.with(most) : said;
    }

    /// Whether neither the table nor a tendon says how often.
    private boolean isBeside() {
        return stage.isEmpty() && standing.leg().tendonWeek().isEmpty();
    }

    private boolean isIrregular() {
        return days().runDays() < capacity.weekRuns();
    }

    private SevenDays days() {
        return standing.capacity().days();
    }

    private Optional<LastRun> reacted(Reaction.Level level) {
        return standing.last().filter(run -> run.reaction().is(level));
    }

    private boolean isResting(LastRun run) {
        return standing.at().isBefore(rested(run));
    }

    private Instant rested(LastRun run) {
        return run.rested(rules, standing.zone());
    }

    private boolean isSameOrNextDay(LastRun run) {
        return !standing.day().isAfter(run.day().plusDays(1));
    }

    private Because jump(String rule, LastRun run) {
        Jump jump = run.jump().orElseThrow();
        return why(
                rule,
                Written.again(Written.jump(jump, standing.day()), run),
                jump.isPublished() ? "RUNSAFE" : "R");
    }

    private static Because fact(String rule, LastRun run) {
        Because first = run.reaction().because().getFirst();
        return why(rule, Written.again(first.said(), run), first.source());
    }

    private static Because why(String rule, Sentence fact, String source) {
        return new Because(rule, fact, source);
    }
}
