package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.Habit;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.Telling;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Unit;
import org.soleus.server.measure.WaveDesk;
import org.soleus.server.plan.AheadDesk;
import org.soleus.server.plan.GuardDesk;
import org.soleus.server.plan.InSession;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PhaseDesk;
import org.soleus.server.plan.PhaseStanding;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.ReviewDesk;
import org.soleus.server.plan.RunsBeside;
import org.soleus.server.plan.SessionDesk;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.plan.remind.Reminders;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.Runs;
import org.soleus.server.triage.Screens;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to do today and why, the plan behind it, and its twelve weeks.
@Controller
@Touches
class TodayPages {

    /// So many weeks of sessions are in sight; what counts all of them is silent after.
    private static final int WEEKS_KNOWN = 13;

    private final PlanReader reader;
    private final Plans plans;
    private final Screens screens;
    private final InSession notes;
    private final RunsBeside beside;
    private final Runs runs;
    private final PhaseDesk phases;
    private final SessionDesk sessions;
    private final AheadDesk ahead;
    private final GuardDesk guards;
    private final Reminders reminders;
    private final WaveDesk waves;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    TodayPages(
            PlanReader reader,
            Plans plans,
            Screens screens,
            InSession notes,
            RunsBeside beside,
            Runs runs,
            PhaseDesk phases,
            SessionDesk sessions,
            AheadDesk ahead,
            GuardDesk guards,
            Reminders reminders,
            WaveDesk waves,
            Words words,
            Pages pages,
            Frames frames) {
        this.reader = reader;
        this.plans = plans;
        this.screens = screens;
        this.notes = notes;
        this.beside = beside;
        this.runs = runs;
        this.phases = phases;
        this.sessions = sessions;
        this.ahead = ahead;
        this.guards = guards;
        this.reminders = reminders;
        this.waves = waves;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/today")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> today(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var plan = reader.find(me);
        if (plan.isEmpty()) return beginning(asked, me);
        if (plan.get().closedBy().isPresent()) return closed(asked, plan.get(), me);
        return page(asked, me, "plan/Today", "web.today", plan.get());
    }

    @GetMapping("/plan")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> plan(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var plan = reader.find(me);
        return plan.isEmpty()
                ? toToday()
                : page(asked, me, "plan/Plan", "outline.title", plan.get());
    }

    @GetMapping("/plan/calendar")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> calendar(
            HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var plan = reader.find(me);
        return plan.isEmpty()
                ? toToday()
                : page(asked, me, "plan/Calendar", "calendar.title", plan.get());
    }

    private ResponseEntity<byte[]> beginning(HttpServletRequest asked, SignedIn me) {
        var screen = screens.latest(me.member());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.told(asked, "today.begins-here"));
        values.put("screened", screen.isPresent());
        values.put(
                "closed",
                plans.holds(me.member()).stream()
                        .anyMatch(hold -> hold.stands() && hold.kind().closes()));
        values.put("begun", !plans.intake(me.member()).words().isEmpty());
        return pages.show("plan/Beginning", values);
    }

    private ResponseEntity<byte[]> closed(HttpServletRequest asked, MemberPlan plan, SignedIn me) {
        var hold = plan.closedBy().orElseThrow();
        return pages.show(
                "plan/Closed",
                Map.of(
                        "frame", frames.told(asked, "today.closed.title"),
                        "hold", hold,
                        "advice",
                                notes.advice(me.member()).stream()
                                        .filter(one -> one.hold().equals(hold.id()))
                                        .toList(),
                        "since",
                                frames.wanted(asked)
                                        .namedDay(hold.since().atZone(me.zoneId()).toLocalDate()),
                        "program", plan.program()));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest asked, SignedIn me, String template, String title, MemberPlan plan) {
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        values.put("frame", frames.told(asked, title));
        values.put("plan", plan);
        values.put("words", words.in(say));
        values.put("book", plan.book());
        if (template.equals("plan/Today")) {
            var first = sessions.first(me, plan);
            values.put("frame", frames.told(asked, title(plan, first)));
            values.put("first", first);
            values.put("away", say.told(away(plan, first)));
            values.put("miles", me.unit() == Unit.MI);
            values.put("phase", phase(say, me, plan));
            values.put("guard", plan.endedWell().flatMap(_ -> guards.find(me)));
            values.put("review", ReviewDesk.isDue(plan));
            values.put("next", nextRun(me, plan));
            values.put("habit", habit(say, me, plan));
            values.put("wave", waves.open(me, plan.program().start()));
            values.put(
                    "keep",
                    OfflinePages.keptOn(plan, first.isNothing() && ahead.isDecided(me, plan)));
        }
        if (template.equals("plan/Calendar")) {
            values.put("miles", me.unit() == Unit.MI);
            values.put("ran", ran(me, plan.program().start()));
        }
        return pages.show(template, values);
    }

    private static String title(MemberPlan plan, First first) {
        if (plan.paused().isPresent() || first.isNothing()) return "web.today";
        return plan.isReassessed() ? "today.welcome" : "player.check.title";
    }

    /// Days away, and what they do now: somebody who was away for long and has answered goes on one
    /// step lower, or from the first doses.
    private static List<Sentence> away(MemberPlan plan, First first) {
        boolean returns = plan.isReassessed() && !first.isNothing();
        return Optional.of(plan.missed())
                .filter(days -> returns || days.stepsBack())
                .map(days -> returns ? days : stepped(days))
                .map(Telling::of)
                .orElse(List.of());
    }

    private static MissedDays stepped(MissedDays days) {
        return new MissedDays.StepBack(days.days(), days.because());
    }

    /// The check that could end the phase, where one is due.
    private Optional<PhaseTold> phase(Say say, SignedIn me, MemberPlan plan) {
        return phases.standing(me, plan)
                .filter(PhaseStanding::asks)
                .map(standing -> new PhaseTold(plan, standing, words.in(say), me.zoneId()));
    }

    /// How regular she is, in a sentence, unless she does not want to read it.
    private String habit(Say say, SignedIn me, MemberPlan plan) {
        if (plan.day().isEmpty()) return "";
        var days =
                plan.sessions().stream()
                        .filter(SessionRow::isWorked)
                        .map(SessionRow::day)
                        .filter(day -> !day.isBefore(plan.program().start()))
                        .toList();
        boolean all = plan.program().start().isAfter(plan.today().minusWeeks(WEEKS_KNOWN));
        return Habit.of(days, plan.today())
                .filter(told -> all || told instanceof Habit.Weeks)
                .filter(told -> reminders.tellsHabit(me.member()))
                .map(habit -> HabitTold.of(say, habit))
                .orElse("");
    }

    /// The next run, for a member who runs, on a day that suits her.
    private Optional<NextAnswer> nextRun(SignedIn me, MemberPlan plan) {
        boolean waits = plan.paused().isPresent();
        if (waits || (!mayRun(plan) && !runs.any(me.member()))) return Optional.empty();
        var answer = beside.next(me, plan);
        boolean runs = !answer.history().kept().isEmpty() || answer.outing().isPresent();
        return Optional.of(answer).filter(told -> runs && told.suits());
    }

    private static boolean mayRun(MemberPlan plan) {
        return plan.course().keepsRunning() || !plan.course().phase().isBefore(Phase.RETURN);
    }

    /// Metres run, by day.
    private Map<LocalDate, Integer> ran(SignedIn me, LocalDate since) {
        var ran = new HashMap<LocalDate, Integer>();
        for (var run : runs.list(me.member(), since)) {
            ran.merge(run.summary().day(), run.summary().metres(), Integer::sum);
        }
        return ran;
    }

    private static ResponseEntity<byte[]> toToday() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/plan/today"))
                .build();
    }
}
