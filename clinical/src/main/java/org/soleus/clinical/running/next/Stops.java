package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
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

    private static final String MORNINGS = "Time, and two mornings as usual";
    private static final String SEEN = "A clinician looks at your leg";

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
                                    why("N1", "A clinician looks at your answers first", "R"),
                                    Optional.empty(),
                                    SEEN));
            case SEE_FIRST ->
                    seen("Your answers say that a clinician examines the leg before any run");
            case SAME_DAY -> seen("Your answers say that somebody looks at the leg today");
            case E_NOW -> seen("Your answers say that you need emergency help now");
        };
    }

    private static Optional<Fired> seen(String fact) {
        return Optional.of(Fired.seen(why("N1", fact, "R"), SEEN));
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
        Because why = why("N3", steps + " steps back within " + rules.reviewDays() + " days", "R");
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

    /// Every other day along the table and with a tendon, and until a regular week has settled.
    private Optional<Fired> daily() {
        boolean everyOther =
                standing.leg().tendonWeek().isPresent()
                        || stage.filter(row -> row.number() <= rules.everyOtherUpTo()).isPresent();
        boolean irregular = isBeside() && isIrregular();
        return standing.last()
                .filter(run -> (everyOther || irregular) && isSameOrNextDay(run))
                .map(
                        run ->
                                Fired.rest(
                                        everyOther(run, everyOther),
                                        Optional.of(run.dayAfterNext(standing.zone())),
                                        "Time",
                                        isFarUnknown(run) ? new Ask[] {Ask.MORNINGS} : new Ask[0]));
    }

    private Because everyOther(LastRun run, boolean table) {
        String ran = "You ran " + (run.day().equals(standing.day()) ? "today" : "yesterday");
        return table
                ? why("N7", ran + "; for now you run every other day", "MayoRun")
                : why(
                        "N7",
                        ran
                                + "; until a week with "
                                + capacity.weekRuns()
                                + " days of running lies a week back, you run every other day",
                        "R");
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
        int days = days().daysUntil(Math.max(known, Math.min(rules.mostRunDays(), known + 1)));
        if (days == 0 || standing.ran() > 0) return Optional.empty();
        LocalDate then = standing.day().plusDays(days);
        return Optional.of(
                Fired.rest(
                        why(
                                "N7",
                                "You ran on "
                                        + days().lastRunDays()
                                        + " of the last six days; no week known that is a week"
                                        + " back held more than "
                                        + known
                                        + (known < rules.mostRunDays()
                                                ? ", and one more is enough"
                                                : ""),
                                "R"),
                        Optional.of(then.atStartOfDay(standing.zone()).toInstant()),
                        "Time"));
    }

    /// Whether neither the table nor a tendon says how often.
    private boolean isBeside() {
        return stage.isEmpty() && standing.leg().tendonWeek().isEmpty();
    }

    /// Whether no week known holds so many days that one may run on two in a row.
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

    private static Because jump(String rule, LastRun run) {
        Jump jump = run.jump().orElseThrow();
        return why(
                rule,
                Written.jump(jump) + Written.again(run),
                jump.isPublished() ? "RUNSAFE" : "R");
    }

    private static Because fact(String rule, LastRun run) {
        Because first = run.reaction().because().getFirst();
        return why(rule, first.fact() + Written.again(run), first.source());
    }

    private static Because why(String rule, String fact, String source) {
        return new Because(rule, fact, source);
    }
}
