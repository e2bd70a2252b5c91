package org.soleus.server.plan;

import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.SelfTests;
import org.soleus.server.running.Histories;
import org.soleus.server.running.Runs;
import org.soleus.server.triage.Screens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells the plan's desk of days that lie in the past: each at its own time of day, where the
/// member is. For the demo alone.
@Component
class DemoDesk {

    private static final LocalTime MORNING = LocalTime.of(7, 20);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    /// A calf that came on slowly, with no warning sign.
    private static final Map<String, String> QUIET =
            Map.of(
                    "age", "36",
                    "pain", "2",
                    "calf_pain", "yes",
                    "ATR2", "yes",
                    "onset", "gradual",
                    "zones", "Z4");

    private static final Map<String, List<String>> INTAKE =
            Map.ofEntries(
                    Map.entry("zones", List.of("Z4")),
                    Map.entry("sides", List.of("RIGHT")),
                    Map.entry("onset", List.of("GRADUAL")),
                    Map.entry("doing", List.of("LONG_STEADY_RUN")),
                    Map.entry("worst", List.of("SLOW_JOG")),
                    Map.entry("raiseStraight", List.of("1")),
                    Map.entry("raiseBent", List.of("3")),
                    Map.entry("heelRaise", List.of("SINGLE")),
                    Map.entry("walking", List.of("NORMAL")),
                    Map.entry("bruise", List.of("NONE")),
                    Map.entry("morningPain", List.of("2")),
                    Map.entry("morningStiffness", List.of("15")),
                    Map.entry("began", List.of("7")),
                    Map.entry("sittingHours", List.of("7")));

    private final Plans plans;
    private final InSession notes;
    private final Screens screens;
    private final Arrangements arrangements;
    private final Guards guards;
    private final Checks checks;
    private final SelfTests tests;
    private final Runs runs;
    private final Histories histories;
    private final Screen screen;
    private final People people;
    private final MemberKeys keys;
    private final Books books;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DemoDesk(
            Plans plans,
            InSession notes,
            Screens screens,
            Arrangements arrangements,
            Guards guards,
            Checks checks,
            SelfTests tests,
            Runs runs,
            Histories histories,
            Screen screen,
            People people,
            MemberKeys keys,
            Books books,
            Clock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.notes = notes;
        this.screens = screens;
        this.arrangements = arrangements;
        this.guards = guards;
        this.checks = checks;
        this.tests = tests;
        this.runs = runs;
        this.histories = histories;
        this.screen = screen;
        this.people = people;
        this.keys = keys;
        this.books = books;
        this.clock = clock;
        this.events = events;
    }

    /// Screens, answers the intake and begins a plan, so many days ago in the morning.
    ///
    /// @param screen the answers that are not quiet
    /// @param intake the answers that are another's
    void begin(
            SignedIn who,
            int daysAgo,
            Map<String, String> screen,
            Map<String, List<String>> intake) {
        screen(who, daysAgo, screen);
        var words = new HashMap<>(INTAKE);
        words.putAll(intake);
        plans.saveIntake(who.member(), new IntakeWords(words, List.of(), true));
        at(when(who, daysAgo, MORNING)).make(who);
    }

    /// Takes the whole screen so many days ago, quiet but for these answers.
    void screen(SignedIn who, int daysAgo, Map<String, String> but) {
        var answers = Answers.NONE;
        for (Question question : screen.questions()) {
            var word = but.getOrDefault(question.id(), QUIET.getOrDefault(question.id(), "no"));
            answers = answers.and(question.id(), word);
        }
        screens.keep(answers, when(who, daysAgo, MORNING).minusSeconds(600));
    }

    /// Tells of one day: the morning, then whatever was planned.
    void live(SignedIn who, int daysAgo, DemoDay day) {
        at(when(who, daysAgo, MORNING))
                .morning(who, Optional.of(day.morning()), Optional.of(day.stiffnessMin()));
        day.evening().ifPresent(told -> evening(who, when(who, daysAgo, EVENING), told));
    }

    private void evening(SignedIn who, Instant when, SessionRow.After told) {
        var desk = at(when);
        for (var kind : PlannedSession.Kind.values()) {
            if (kind == PlannedSession.Kind.CROSS) continue;
            desk.start(who, kind, told.rightAfter()).ifPresent(id -> desk.finish(who, id, told));
        }
    }

    /// Makes the check of the phase that evening, so many days ago: all that is asked holds.
    void passes(SignedIn who, int daysAgo) {
        var when = when(who, daysAgo, EVENING.plusHours(1));
        var phases = phases(when);
        var plan = reader(Clock.fixed(when, ZoneOffset.UTC)).find(who).orElseThrow();
        var asked = phases.standing(who, plan).orElseThrow().checking().asked();
        phases.check(who, asked.stream().map(Criterion::id).collect(Collectors.toSet()), Set.of());
    }

    private PhaseDesk phases(Instant when) {
        var then = Clock.fixed(when, ZoneOffset.UTC);
        var reader = reader(then);
        var sessions =
                new SessionDesk(
                        notes,
                        plans,
                        reader,
                        at(when),
                        new ScreenAgain(notes, reader, books, then),
                        guards,
                        screens,
                        screen,
                        then);
        return new PhaseDesk(
                plans, checks, reader, histories, books, new Tested(tests), sessions, then);
    }

    private PlanDesk at(Instant when) {
        var then = Clock.fixed(when, ZoneOffset.UTC);
        var reader = reader(then);
        var holding = new Holding(plans, then, events);
        var again = new ScreenAgain(notes, reader, books, then);
        return new PlanDesk(
                plans, holding, guards, reader, again, screens, people, keys, books, then, events);
    }

    private PlanReader reader(Clock then) {
        return new PlanReader(
                plans, screens, arrangements, guards, runs, books, Walked.NOTHING, then);
    }

    /// Never later than now.
    private Instant when(SignedIn who, int daysAgo, LocalTime time) {
        var now = clock.instant();
        var wanted =
                now.atZone(who.zoneId())
                        .toLocalDate()
                        .minusDays(daysAgo)
                        .atTime(time)
                        .atZone(who.zoneId())
                        .toInstant();
        return wanted.isAfter(now) ? now : wanted;
    }
}
