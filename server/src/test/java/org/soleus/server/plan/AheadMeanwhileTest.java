package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What came to the clinic between the moment in which a phone took a session along and the one in
/// which it arrives.
@ClinicTest
class AheadMeanwhileTest {

    private static final Because FLAG =
            new Because("SCREEN_AGAIN", Sentence.written("A sign was told."), "R");

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired InSession notes;
    @Autowired Plans plans;

    private Planned planned;
    private Visitor grete;

    @BeforeEach
    void open_a_plan() {
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
    }

    @Test
    void nothing_is_named_while_a_day_is_still_to_be_decided() {
        planned.began(5);
        planned.did(1, 1, List.of());
        assertThat(TakenAlong.isNamedFor(grete)).isTrue();
        planned.did(2, 1, List.of());
        assertThat(TakenAlong.isNamedFor(grete)).isFalse();
        assertThat(grete.get("/plan/session/ahead/DAILY/0").statusCode()).isEqualTo(204);
    }

    @Test
    void what_was_done_before_this_plan_decides_nothing_in_it() {
        planned.began(5);
        planned.did(2, 1, List.of());
        planned.began(0);
        assertThat(TakenAlong.isNamedFor(grete)).isTrue();
    }

    @Test
    void clear_taps_that_were_kept_a_moment_after_a_flag_take_nothing_back() {
        planned.does(() -> notes.keep(planned.member(), taps(List.of(FLAG))));
        planned.does(() -> notes.keep(planned.member(), taps(List.of())));
        assertThat(grete.get("/plan/today").body()).contains("A safety check first.");
        assertThat(TakenAlong.isNamedFor(grete)).isFalse();
    }

    private Taps taps(List<Because> stops) {
        return new Taps(
                UUID.randomUUID(),
                planned.day(0),
                Instant.now(),
                PlannedSession.Kind.DAILY,
                Map.of(),
                Optional.empty(),
                stops);
    }

    @Test
    void danger_in_answers_whose_offer_does_not_open_is_heard() {
        var broken = TakenAlong.by(grete).broken();
        var said = broken.begins(grete, "yes");
        assertThat(said.statusCode()).isEqualTo(202);
        assertThat(said.body()).contains("One of them may be a danger sign");
        assertThat(grete.get("/plan/today").body()).contains("A safety check first.");
    }

    @Test
    void a_session_that_was_opened_elsewhere_and_not_done_becomes_what_was_shown_on_the_phone() {
        var taken = TakenAlong.by(grete);
        var session = UUID.fromString(taken.session());
        Evening.begin(grete, "DAILY");
        var asked = prescribed(session);
        planned.does(() -> plans.replace(planned.member(), session, offer(session, List.of())));
        assertThat(prescribed(session)).isEmpty();

        var said = taken.begins(grete, "no");
        assertThat(said.body()).contains("the session was begun on another device");
        assertThat(prescribed(session)).isEqualTo(asked).isNotEmpty();
    }

    @Test
    void one_that_was_done_elsewhere_stays_as_it_was_begun() {
        var taken = TakenAlong.by(grete);
        var session = UUID.fromString(taken.session());
        Evening.begin(grete, "DAILY");
        var first = prescribed(session).getFirst();
        planned.does(
                () -> plans.replace(planned.member(), session, offer(session, List.of(first))));
        planned.does(() -> plans.did(planned.member(), session, set(first)));
        taken.begins(grete, "no");
        assertThat(prescribed(session)).containsExactly(first);
    }

    private static Plans.SetDone set(Prescription dose) {
        return new Plans.SetDone(dose.exercise(), PlayDesk.sides(dose).getFirst(), 1, 1);
    }

    private Offer offer(UUID session, List<Prescription> exercises) {
        return new Offer(
                session, planned.day(0), PlannedSession.Kind.DAILY, exercises, 1, Optional.empty());
    }

    private List<Prescription> prescribed(UUID session) {
        return planned.as(
                () -> plans.session(planned.member(), session).orElseThrow().prescribed());
    }
}
