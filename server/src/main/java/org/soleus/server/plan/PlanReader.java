package org.soleus.server.plan;

import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
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
import java.util.List;
import java.util.Optional;

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
        return read(member, today).map(read -> walked(member, zone, read));
    }

    private MemberPlan walked(MemberId member, ZoneId zone, Read read) {
        var alone = draw(read, Optional.empty());
        if (!runsTheTable(alone.course())) return alone;
        return walked.of(member, zone, alone)
                .map(walk -> draw(read, Optional.of(walk)))
                .orElse(alone);
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
        return read(member, today).map(read -> draw(read, Optional.empty()));
    }

    /// The same along a walk-run table that was read already.
    Optional<MemberPlan> along(MemberId member, LocalDate today, Walk walk) {
        return read(member, today).map(read -> draw(read, Optional.of(walk)));
    }

    /// Whether a plan has come to its walk-run table.
    static boolean runsTheTable(Course course) {
        return course.since().containsKey(Phase.RETURN) && !course.keepsRunning();
    }

    private Optional<Read> read(MemberId member, LocalDate today) {
        return plans.program(member)
                .flatMap(
                        kept ->
                                intake(member, kept)
                                        .map(intake -> read(member, today, kept, intake)));
    }

    /// What the plan was made from.
    Optional<Intake> intake(MemberId member, ProgramRow kept) {
        var screen = screens.latest(member).map(KeptScreen::answers).orElse(Answers.NONE);
        return IntakeReader.read(plans.madeFrom(member), screen, kept.ageYears(), kept.intakeDay());
    }

    private Read read(MemberId member, LocalDate today, ProgramRow kept, Intake intake) {
        var since = today.minusWeeks(WEEKS_BACK);
        var day = today.isBefore(kept.start()) ? kept.start() : today;
        var book = books.of(kept.rules());
        var past = new Past(kept.start(), plans.begun(member, kept.start()));
        var missed = past.missed(today, book.dose(), last -> lastRun(member, last));
        return new Read(
                today,
                new Sketch(
                        kept,
                        intake,
                        day,
                        plans.sessions(member, since),
                        arranged(member, past, day, book.dose()),
                        costsStep(member, missed, today)),
                plans.mornings(member, since),
                plans.decisions(member, DECISIONS),
                plans.holds(member),
                missed,
                book);
    }

    /// All that is read of a plan, however often it is drawn.
    private record Read(
            LocalDate today,
            Sketch sketch,
            List<MorningRow> mornings,
            List<DecisionRow> decisions,
            List<Hold> holds,
            MissedDays missed,
            PlanBook book) {}

    private MemberPlan draw(Read read, Optional<Walk> walk) {
        var sketch = read.sketch();
        var ran = walk.map(Walk::table);
        var drawn = sketch.by(read.book(), ran);
        return new MemberPlan(
                read.today(),
                sketch.intake(),
                drawn.program(),
                drawn.course(),
                sketch.sessions(),
                read.mornings(),
                read.decisions(),
                read.holds(),
                read.missed(),
                walk,
                sketch.arranged(),
                read.book(),
                versions(sketch, ran, drawn));
    }

    /// What the clinic's content of now changes in the coming days, once a decision takes it.
    private Versions versions(Sketch sketch, Optional<TableRuns> ran, Sketch.Drawn drawn) {
        var begun = sketch.kept().rules();
        var now = books.version();
        if (!books.isKept(begun)) return Versions.all(begun, now);
        if (begun.equals(now)) return Versions.all(now, now);
        var next = sketch.by(books.now(), ran).program();
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
