package org.soleus.server.plan;

import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.Redrawn;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.clinical.triage.Answers;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.Runs;
import org.soleus.server.running.StoredRun;
import org.soleus.server.triage.KeptScreen;
import org.soleus.server.triage.Screens;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// Draws a member's plan from what is kept.
@Component
public class PlanReader {

    private static final int WEEKS_BACK = 13;
    private static final int DECISIONS = 60;

    private final Plans plans;
    private final Screens screens;
    private final Arrangements arrangements;
    private final Guards guards;
    private final Runs runs;
    private final Books books;
    private final Walked walked;
    private final Clock clock;

    PlanReader(
            Plans plans,
            Screens screens,
            Arrangements arrangements,
            Guards guards,
            Runs runs,
            Books books,
            Walked walked,
            Clock clock) {
        this.plans = plans;
        this.screens = screens;
        this.arrangements = arrangements;
        this.guards = guards;
        this.runs = runs;
        this.books = books;
        this.walked = walked;
        this.clock = clock;
    }

    /// The day where the person is.
    public LocalDate today(SignedIn who) {
        return clock.instant().atZone(who.zoneId()).toLocalDate();
    }

    /// The person's plan; empty before the first.
    public Optional<MemberPlan> find(SignedIn who) {
        return find(who.member(), today(who), who.zoneId());
    }

    /// A member's plan as it stands on a day, the walk-run table as far as she really ran.
    ///
    /// @param zone hers
    public Optional<MemberPlan> find(MemberId member, LocalDate today, ZoneId zone) {
        return read(
                member,
                today,
                course -> runsTheTable(course) ? walked.of(member, today, zone) : Optional.empty());
    }

    /// The person's plan with everything told since its first day, however long ago that was.
    public Optional<MemberPlan> whole(SignedIn who) {
        return find(who).map(plan -> whole(who.member(), plan));
    }

    private MemberPlan whole(MemberId member, MemberPlan plan) {
        var start = plan.program().start();
        return start.isBefore(plan.today().minusWeeks(WEEKS_BACK))
                ? plan.with(plans.sessions(member, start), plans.mornings(member, start))
                : plan.sinceItsFirstDay();
    }

    /// The same by what the plan itself keeps: runs beside it are not asked for.
    Optional<MemberPlan> alone(MemberId member, LocalDate today) {
        return read(member, today, _ -> Optional.empty());
    }

    /// Whether a plan has come to its walk-run table.
    static boolean runsTheTable(Course course) {
        return course.since().containsKey(Phase.RETURN) && !course.keepsRunning();
    }

    private Optional<MemberPlan> read(
            MemberId member, LocalDate today, Function<Course, Optional<TableRuns>> ran) {
        var kept = plans.program(member);
        if (kept.isEmpty()) return Optional.empty();
        var intake = intake(member, kept.get());
        return intake.map(
                read -> plan(member, today, kept.get(), read, ran.apply(kept.get().course())));
    }

    /// What the plan was made from.
    Optional<Intake> intake(MemberId member, ProgramRow kept) {
        var screen = screens.latest(member).map(KeptScreen::answers).orElse(Answers.NONE);
        return IntakeReader.read(plans.madeFrom(member), screen, kept.ageYears(), kept.intakeDay());
    }

    private MemberPlan plan(
            MemberId member,
            LocalDate today,
            ProgramRow kept,
            Intake intake,
            Optional<TableRuns> ran) {
        var since = today.minusWeeks(WEEKS_BACK);
        var sessions = plans.sessions(member, since);
        var day = today.isBefore(kept.start()) ? kept.start() : today;
        var book = books.of(kept.rules());
        var past = new Past(kept.start(), plans.begun(member, kept.start()));
        var arranged = arranged(member, past, day, book.dose());
        var missed = past.missed(today, book.dose(), last -> lastRun(member, last));
        var stepped = costsStep(member, missed, today);
        var sketch = new Sketch(kept, intake, day, sessions, ran, arranged, stepped);
        var drawn = sketch.by(book);
        return new MemberPlan(
                today,
                intake,
                drawn.program(),
                drawn.course(),
                sessions,
                plans.mornings(member, since),
                plans.decisions(member, DECISIONS),
                plans.holds(member),
                missed,
                ran,
                arranged,
                book,
                versions(sketch, drawn));
    }

    /// What the clinic's content of now changes in the coming days, once a decision takes it.
    private Versions versions(Sketch sketch, Sketch.Drawn drawn) {
        var begun = sketch.kept().rules();
        var now = books.version();
        if (!books.isKept(begun)) return Versions.all(begun, now);
        if (begun.equals(now)) return Versions.all(now, now);
        var next = sketch.by(books.now()).program();
        var coming = Redrawn.words(drawn.program(), next, sketch.day());
        return new Versions(begun, begun, now, books.why(begun), coming);
    }

    /// Whether days away cost a step that the course has not taken yet.
    private boolean costsStep(MemberId member, MissedDays missed, LocalDate today) {
        var last = today.minusDays(missed.days());
        return missed.stepsBack() && plans.steppedFor(member).filter(last::equals).isEmpty();
    }

    /// What the calendar is drawn around.
    private Arranged arranged(MemberId member, Past past, LocalDate day, DoseRules rules) {
        var silent = past.silent(day, rules);
        var arranged = arrangements.of(member).silentOn(silent).begun(past.begun());
        boolean mayHaveEnded = !day.isBefore(past.start().plusDays(ReviewDesk.TWELFTH_WEEK));
        return mayHaveEnded
                ? guards.endedWell(member, day)
                        .map(ended -> arranged.endedWell(ended).back(isBack(member)))
                        .orElse(arranged)
                : arranged;
    }

    private boolean isBack(MemberId member) {
        return guards.find(member).filter(Guard::isRelapse).isPresent();
    }

    private LocalDate lastRun(MemberId member, LocalDate since) {
        return runs.list(member, since).stream()
                .filter(StoredRun::isRun)
                .map(run -> run.summary().day())
                .max(LocalDate::compareTo)
                .orElse(since);
    }
}
