package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what the next session is, from the reports of the last ones.
///
/// The strictest report of the last day decides. A step up is one change of one exercise: the first
/// in plan order that may climb. Source: `PMM`; limits and order `R`. Where the source is silent
/// the more careful reading holds:
/// - The usual morning is the lower median of the seven days before; see `Mornings`.
/// - Two good sessions running are two days with the same exercise at the same dose, at most seven
///   days apart; two reports of one day are one session.
/// - The morning after the session before must have been answered, whatever its exercise was.
/// - Steps back count one a day, over the seven days up to the last session, both ends included;
///   while they ask for a clinician, nothing is added, and nothing until that clinician has looked.
/// - A session over the limit steps back every exercise in it that loads the leg.
public final class Decision {

    /// Silence of a clinician is no leave to go on.
    private static final Because LOOK =
            new Because("DOSE-HOLD-LOOK", Sentence.of("plan.not-looked"), "R");

    private final PlanBook book;
    private final Log log;
    private final Outlook outlook;
    private final PainModel model;
    private final Locks locks;

    private Decision(PlanBook book, TissueLimit limit, Log log, Outlook outlook, Judged judged) {
        this.book = book;
        this.log = log;
        this.outlook = outlook;
        this.model = new PainModel(book.dose(), limit, log, judged);
        this.locks = new Locks(model);
    }

    /// What the next session is.
    ///
    /// @param book the clinicians' numbers
    /// @param pattern which limit applies
    /// @param log sessions and mornings; the last session's day is decided
    /// @param outlook what the plan allows at this moment
    /// @return a hold, where no session is known
    public static Progression next(PlanBook book, Pattern pattern, Log log, Outlook outlook) {
        return next(book, book.limit(pattern), log, outlook);
    }

    /// The same by a limit: that of a program, which may be the stricter one of two patterns.
    public static Progression next(PlanBook book, TissueLimit limit, Log log, Outlook outlook) {
        return new Decision(book, limit, log, outlook, new Judged()).decide();
    }

    /// What was decided on each day: the same as asking for the next session day by day.
    ///
    /// @param days what was known when each day was decided, from one and the same log
    public static List<Decided> days(
            PlanBook book, Pattern pattern, List<Log> days, Outlook outlook) {
        return days(book, book.limit(pattern), days, outlook);
    }

    /// The same by a limit: that of a program, which may be the stricter one of two patterns.
    public static List<Decided> days(
            PlanBook book, TissueLimit limit, List<Log> days, Outlook outlook) {
        Judged judged = new Judged();
        List<Decided> decided = new ArrayList<>();
        for (Log known : days) {
            LocalDate day = known.sessions().getLast().date();
            Progression next = new Decision(book, limit, known, outlook, judged).decide();
            decided.add(new Decided(day, next));
        }
        return decided;
    }

    private Progression decide() {
        if (log.sessions().isEmpty()) {
            return hold(List.of(why("DOSE-HOLD", "plan.no-session")), false);
        }
        LocalDate day = log.sessions().getLast().date();
        Verdict verdict = model.judge(day);
        boolean screen = Days.on(log, day).stream().anyMatch(model::asksTheScreen);
        return switch (verdict.level()) {
            case ESCALATE ->
                    new Progression.Escalate(verdict.because(), Sentence.of("plan.opens-again"));
            case REGRESS -> regress(day, verdict, screen);
            case HOLD -> hold(verdict.because(), screen);
            case GOOD -> climb(day, verdict, screen);
        };
    }

    private Progression regress(LocalDate day, Verdict verdict, boolean screen) {
        List<Change> changes = new ArrayList<>();
        for (SessionReport report : Days.on(log, day)) {
            if (model.judge(report).is(Verdict.Level.REGRESS)) {
                for (Prescription now : Days.atFault(report, book.ladder())) {
                    if (changes.stream().noneMatch(one -> one.from().isSameExerciseAs(now))) {
                        Prescription to = book.ladder().regress(now, outlook, book.dose());
                        changes.add(new Change(Change.Variable.VOLUME, now, to));
                    }
                }
            }
        }
        Lock lock = locks.now();
        return new Progression.Regress(
                locks.because(verdict.because()),
                Sentence.of("plan.keeps-the-step"),
                lock,
                screen,
                changes,
                book.dose().restHours());
    }

    private Progression climb(LocalDate day, Verdict verdict, boolean screen) {
        Lock lock = locks.now();
        if (lock != Lock.OPEN) {
            return hold(List.of(), screen);
        }
        if (log.waits()) {
            return hold(List.of(LOOK), screen);
        }
        List<Because> silent = silentBefore(day);
        if (!silent.isEmpty()) {
            return hold(silent, screen);
        }
        List<Because> blocked = new ArrayList<>();
        for (Prescription now : Days.prescribed(log, day)) {
            if (!climbs(now) || book.ladder().find(now.exercise()).isEmpty()) {
                continue;
            }
            Optional<Because> waits = waits(now, day);
            if (waits.isPresent()) {
                blocked.add(waits.get());
                continue;
            }
            Outlook others = outlook.without(Days.prescribed(log, day));
            Optional<Change> change =
                    book.ladder().up(now, others, book.dose(), Days.countAtDose(log, now));
            if (change.isEmpty()) {
                blocked.add(top(now));
            } else if (!outlook.bears(moreContacts(change.get()), book.dose())) {
                blocked.add(cap());
            } else {
                return progress(verdict, change.get(), screen);
            }
        }
        return hold(distinct(blocked, verdict), screen);
    }

    private Progression progress(Verdict verdict, Change change, boolean screen) {
        List<Because> why = new ArrayList<>();
        why.add(new Because("DOSE-PROGRESS", Sentence.of("plan.two-good"), "PMM"));
        why.addAll(verdict.because());
        return new Progression.Progress(
                why, Sentence.of("plan.holds-back"), Lock.OPEN, screen, change);
    }

    /// The session before, of whatever exercise, without a full morning after it.
    private List<Because> silentBefore(LocalDate day) {
        List<Because> silent = new ArrayList<>();
        Days.lastBefore(log, day)
                .filter(before -> !model.answeredMorning(before.plusDays(1)))
                .ifPresent(_ -> silent.add(why("DOSE-HOLD-MORNING-SILENT", "plan.morning-before")));
        return silent;
    }

    /// Why this exercise may not climb yet.
    private Optional<Because> waits(Prescription now, LocalDate day) {
        Optional<LocalDate> before = Days.lastBefore(log, now, day);
        boolean good =
                before.filter(date -> !date.isBefore(day.minusDays(book.dose().usualDays())))
                        .filter(date -> isGoodAt(now, date))
                        .isPresent();
        return good ? Optional.empty() : Optional.of(why("DOSE-HOLD-FIRST", "plan.first-good"));
    }

    private boolean isGoodAt(Prescription now, LocalDate date) {
        for (SessionReport report : Days.with(log, now.exercise(), date)) {
            boolean same = report.prescribed().stream().anyMatch(now::isSameDoseAs);
            if (!same || !model.judge(report).is(Verdict.Level.GOOD)) {
                return false;
            }
        }
        return true;
    }

    private boolean climbs(Prescription now) {
        return book.component(now.component()).map(ComponentCard::climbs).orElse(true);
    }

    private int moreContacts(Change change) {
        if (change.variable() == Change.Variable.FREQUENCY) {
            return CalfContacts.of(change.to(), book.ladder());
        }
        int more =
                CalfContacts.of(change.to(), book.ladder())
                        - CalfContacts.of(change.from(), book.ladder());
        return more * outlook.daysPerWeek();
    }

    private Because top(Prescription now) {
        Rung rung = book.ladder().rung(now.exercise());
        return Table.isStillAtLine(rung, now, Days.countAtDose(log, now))
                ? new Because("DOSE-TABLE", Sentence.of("plan.weight-kept"), "HSR")
                : why("DOSE-TOP", "plan.as-far");
    }

    private Because cap() {
        Sentence capped = Sentence.of("plan.step-over-cap").with(book.dose().capPercent());
        return new Because("DOSE-CAP", capped, "R");
    }

    private Progression hold(List<Because> because, boolean screen) {
        return new Progression.Hold(
                locks.because(because), Sentence.of("plan.leads-up"), locks.now(), screen);
    }

    private static List<Because> distinct(List<Because> blocked, Verdict verdict) {
        List<Because> facts = new ArrayList<>();
        blocked.stream().filter(b -> !facts.contains(b)).forEach(facts::add);
        if (blocked.isEmpty()) {
            facts.add(why("DOSE-OWN-WEEKS", "plan.own-weeks"));
        }
        facts.addAll(verdict.because());
        return facts;
    }

    private static Because why(String rule, String key) {
        return new Because(rule, Sentence.of(key), "R");
    }
}
