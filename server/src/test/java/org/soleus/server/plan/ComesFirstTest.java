package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What comes before anything else: it stands until it was done, and nothing goes on around it.
@ClinicTest
class ComesFirstTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired PlanDesk desk;
    @Autowired SessionDesk sessions;
    @Autowired PhaseDesk phases;
    @Autowired ReviewDesk reviews;
    @Autowired PlanReader reader;
    @Autowired Guards guards;
    @Autowired ScreenAgain again;
    @Autowired MovableClock clock;

    private Planned planned;

    @BeforeEach
    void arrive() {
        planned = Planned.arrive(clinic, port);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void a_screen_that_a_session_asked_for_stands_through_later_decisions() {
        trains(1, 8);
        assertThat(first()).isInstanceOf(First.Screen.class);
        clock.move(Duration.ofDays(2));
        planned.does(() -> desk.morning(planned.me(), Optional.of(1), Optional.of(10)));
        assertThat(first()).isInstanceOf(First.Screen.class);
        Evening.screen(planned.visitor());
        assertThat(first()).isInstanceOf(First.Nothing.class);
        clock.move(Duration.ofDays(1));
        planned.does(() -> desk.morning(planned.me(), Optional.of(1), Optional.of(10)));
        assertThat(first()).isInstanceOf(First.Nothing.class);
    }

    @Test
    void today_says_so_before_she_starts_anything_and_says_why() {
        trains(1, 8);
        assertThat(planned.visitor().get("/plan/today").body())
                .contains("<h1>A safety check first.</h1>", "Take the safety check", "Why now", "8")
                .doesNotContain("Done for today", "/plan/session/start");
        Evening.screen(planned.visitor());
        assertThat(planned.visitor().get("/plan/today").body())
                .doesNotContain("A safety check first.");
    }

    @Test
    void the_morning_after_does_not_ask_again_for_what_the_evening_asked_and_the_screen_answered() {
        trains(1, 8);
        clock.move(Duration.ofMinutes(5));
        Evening.screen(planned.visitor());
        clock.move(Duration.ofDays(1));
        planned.does(() -> desk.morning(planned.me(), Optional.of(1), Optional.of(10)));
        assertThat(first()).isInstanceOf(First.Nothing.class);
    }

    @Test
    void no_check_of_a_phase_counts_while_the_screen_is_asked_for() {
        planned.began(planned.day(30), Phase.CALM, planned.day(30));
        assertThat(checks()).isTrue();
        asks();
        clock.move(Duration.ofHours(25));
        assertThat(checks()).isFalse();
        assertThat(planned.phase()).isEqualTo(Phase.CALM);
        Evening.screen(planned.visitor());
        assertThat(checks()).isTrue();
        assertThat(planned.phase()).isEqualTo(Phase.RESTORE);
    }

    @Test
    void no_plan_ends_well_while_the_screen_is_asked_for() {
        planned.began(planned.day(80), Phase.RESILIENT, planned.day(21));
        assertThat(standing().asks()).isTrue();
        asks();
        assertThat(standing().asks()).isFalse();
        assertThat(planned.<Boolean>as(() -> reviews.check(planned.me(), Set.of(), Set.of())))
                .isFalse();
    }

    @Test
    void who_ended_well_is_asked_for_nothing_however_long_she_leaves_the_light_strength() {
        planned.began(planned.day(200), Phase.RESILIENT, planned.day(150));
        planned.does(
                () ->
                        guards.begin(
                                planned.member(),
                                planned.day(100),
                                planned.day(-265),
                                Instant.now()));
        clock.move(Duration.ofDays(60));
        assertThat(first()).isInstanceOf(First.Nothing.class);
    }

    private ReviewStanding standing() {
        return planned.as(
                () -> {
                    var plan = reader.find(planned.me()).orElseThrow();
                    return reviews.standing(planned.me(), plan);
                });
    }

    /// Tells that all criteria of her phase hold.
    private boolean checks() {
        return planned.as(
                () -> {
                    var plan = reader.find(planned.me()).orElseThrow();
                    var asked = phases.standing(planned.me(), plan).orElseThrow().checking();
                    var all = asked.hers().stream().map(Criterion::id).collect(Collectors.toSet());
                    return phases.check(planned.me(), all, Set.of());
                });
    }

    private void asks() {
        var why = List.of(new Because("SCREEN_AGAIN", "A warning sign", "R"));
        planned.does(() -> again.ask(planned.me(), why));
        clock.move(Duration.ofMinutes(1));
    }

    private void trains(int worst, int rightAfter) {
        var after =
                new SessionRow.After(
                        Optional.of(worst),
                        Optional.of(rightAfter),
                        Optional.of(5),
                        Optional.of(100),
                        Optional.of(false),
                        Optional.of(List.of()));
        planned.does(
                () -> {
                    var me = planned.me();
                    var id =
                            desk.start(me, PlannedSession.Kind.DAILY, Optional.of(1)).orElseThrow();
                    desk.finish(me, id, after);
                });
    }

    private First first() {
        return planned.as(() -> sessions.first(planned.me()));
    }
}
