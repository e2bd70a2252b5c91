package org.soleus.server.plan;

import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlanTime;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Program;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A member's plan as it stands on a day: drawn anew from what is kept.
///
/// @param today the member's day
/// @param intake what it was made from
/// @param program the twelve weeks
/// @param course where she stands
/// @param sessions the sessions of the last weeks, oldest first
/// @param mornings the mornings of the last weeks, oldest first
/// @param decisions the last decisions, newest first
/// @param holds everything that waits or waited for a clinician, newest first
/// @param missed what days away did, those before the first session too
/// @param walk the walk-run table as she really ran it; empty when not in it
/// @param arranged what she arranged of her calendar
/// @param book what it is drawn by
/// @param versions of the rules and the content: its own, and the clinic's of now
public record MemberPlan(
        LocalDate today,
        Intake intake,
        Program program,
        Course course,
        List<SessionRow> sessions,
        List<MorningRow> mornings,
        List<DecisionRow> decisions,
        List<Hold> holds,
        MissedDays missed,
        Optional<Walk> walk,
        Arranged arranged,
        PlanBook book,
        Versions versions) {

    private static final int TOLD_DAYS = 7;

    /// The plan of the day; empty before the first and after the last.
    public Optional<PlanDay> day() {
        return program.find(today);
    }

    /// The same with other sessions and mornings, as those of all its weeks.
    MemberPlan with(List<SessionRow> others, List<MorningRow> otherMornings) {
        return new MemberPlan(
                today,
                intake,
                program,
                course,
                others,
                otherMornings,
                decisions,
                holds,
                missed,
                walk,
                arranged,
                book,
                versions);
    }

    /// What it knows of the member's legs.
    public Owner owner() {
        return new Owner(
                intake.complaint().sides(),
                Optional.of(book.risks().heelRaiseNorm(intake.ageYears(), intake.sex())),
                program.limit().most());
    }

    /// The same without what was told before its first day.
    MemberPlan sinceItsFirstDay() {
        var start = program.start();
        return with(
                sessions.stream().filter(row -> !row.day().isBefore(start)).toList(),
                mornings.stream().filter(row -> !row.day().isBefore(start)).toList());
    }

    /// Its clock, which stands still in a pause.
    public PlanTime time() {
        return arranged.time(today);
    }

    /// The day on which it ended well; empty while it goes on.
    public Optional<LocalDate> endedWell() {
        return arranged.endedWell();
    }

    /// The pause in which the plan waits today, an illness before all others; empty while it goes
    /// on.
    public Optional<Pause> paused() {
        return illness().or(() -> arranged.pause(today));
    }

    private Optional<Pause> illness() {
        return arranged.pauses().stream()
                .filter(pause -> pause.isIllness() && pause.holds(today))
                .findFirst();
    }

    /// What is planned today and not yet done.
    public List<PlannedSession> toDo() {
        return day().map(PlanDay::sessions).orElse(List.of()).stream()
                .filter(
                        planned ->
                                doneToday(planned.kind()).filter(SessionRow::isFinished).isEmpty())
                .toList();
    }

    /// Today's session of a kind, begun or finished.
    public Optional<SessionRow> doneToday(PlannedSession.Kind kind) {
        return sessions.stream()
                .filter(row -> row.day().equals(today) && row.kind() == kind)
                .findFirst();
    }

    /// Whether this morning has been told.
    public boolean hasMorning() {
        return mornings.stream().anyMatch(row -> row.day().equals(today));
    }

    /// Whether this morning is still to be told: neither here nor, on the first day, in the intake.
    public boolean asksMorning() {
        boolean inIntake =
                today.equals(program.start())
                        && intake.complaint().today().morningPain().isPresent();
        return !inIntake && !hasMorning();
    }

    /// The usual morning pain before a day, as the rules know it; empty while none is known.
    public Optional<Integer> usualMorning(LocalDate day, DoseRules rules) {
        return Logs.upTo(day, intake, List.of(), mornings, Optional.empty(), false)
                .usualMorning(day, rules)
                .map(PainScore::points);
    }

    /// The newest decision of this plan.
    public Optional<DecisionRow> lastDecision() {
        return decisions.stream().findFirst().filter(row -> !row.day().isBefore(program.start()));
    }

    /// The hold that closes the sessions; empty while they are open.
    public Optional<Hold> closedBy() {
        return holds.stream().filter(hold -> hold.stands() && hold.kind().closes()).findFirst();
    }

    /// How her plan was opened again, for telling her who did: in the week after it, whatever was
    /// held when.
    public Optional<Hold.Lifted> opened() {
        var week = today.minusDays(TOLD_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        return holds.stream()
                .filter(hold -> hold.kind().closes())
                .flatMap(hold -> hold.lifted().stream())
                .filter(lifted -> lifted.at().isAfter(week))
                .max(Comparator.comparing(Hold.Lifted::at));
    }

    /// Whether a clinician looks at something while sessions go on.
    public boolean isReviewed() {
        return holds.stream().anyMatch(hold -> hold.stands() && hold.kind() == Hold.Kind.REVIEW);
    }

    /// Whether a look that she asked for is still to come.
    public boolean isAskedFor() {
        return holds.stream().anyMatch(hold -> hold.stands(Hold.Topic.ASKED));
    }

    /// Whether a clinician has still to look at steps back, or to open the plan: nothing is added
    /// meanwhile.
    public boolean isHeldBack() {
        return holds.stream().anyMatch(Hold::holdsBack);
    }

    /// Whether she was away so long that the safety questions and her answers come first.
    public boolean isReassessed() {
        return missed.reassesses();
    }

    /// The last session before days away that cost a step; empty where none do.
    Optional<LocalDate> steppedFor() {
        return Optional.of(missed)
                .filter(MissedDays::stepsBack)
                .map(away -> today.minusDays(away.days()));
    }
}
