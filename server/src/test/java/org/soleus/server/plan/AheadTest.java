package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// What a phone takes along of today's session, and what the clinic makes of it when it arrives.
@ClinicTest
class AheadTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Visitor grete;

    @BeforeEach
    void open_a_plan() {
        grete = Evening.member(port, outbox);
    }

    @Test
    void today_names_what_a_phone_takes_along_until_the_session_is_begun() {
        var taken = TakenAlong.by(grete);
        assertThat(taken.text()).contains("\"TAP2\":[\"no\"]", "\"before\":[\"0\",\"1\"");
        Evening.begin(grete, "DAILY");
        assertThat(TakenAlong.isNamedFor(grete)).isFalse();
        assertThat(grete.get("/plan/session/ahead/DAILY/0").statusCode()).isEqualTo(204);
        assertThat(grete.get("/plan/session/ahead/CROSS/0").statusCode()).isEqualTo(204);
        assertThat(grete.get("/plan/session/ahead/NAPS/0").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_is_taken_along_while_a_screen_comes_first() {
        tap("yes");
        assertThat(TakenAlong.isNamedFor(grete)).isFalse();
        assertThat(grete.get("/plan/session/ahead/DAILY/0").statusCode()).isEqualTo(204);
    }

    @Test
    void what_arrives_is_the_session_as_it_was_planned() {
        var taken = TakenAlong.by(grete);
        var session = "/plan/session/" + taken.session();
        assertThat(grete.get(session).statusCode()).isEqualTo(404);
        assertThat(Visitor.location(taken.begins(grete, "no"))).isEqualTo(session);
        assertThat(grete.get(session).body()).contains("id=\"player\"");
        assertThat(Evening.begin(grete, "DAILY")).isEqualTo(session);
    }

    @Test
    void no_quiet_answer_takes_back_what_was_flagged_meanwhile() {
        var taken = TakenAlong.by(grete);
        tap("yes");
        var said = taken.begins(grete, "no");
        assertThat(said.statusCode()).isEqualTo(202);
        assertThat(said.body()).contains("By now a safety check comes first");
        assertThat(Visitor.location(grete.get("/plan/session/start?kind=DAILY")))
                .isEqualTo("/plan/check");
        assertThat(grete.get("/plan/session/" + taken.session() + "/after").body())
                .contains("name=\"worst\"");
    }

    @Test
    void a_doubt_that_a_phone_let_pass_is_weighed_here() {
        var said = TakenAlong.by(grete).begins(grete, "not_sure");
        assertThat(said.statusCode()).isEqualTo(202);
        assertThat(grete.get("/plan/today").body()).contains("A safety check first.");
    }

    @Test
    void a_plan_that_closed_meanwhile_stays_closed_and_what_was_done_is_there() throws Exception {
        var taken = TakenAlong.by(grete);
        var session = taken.session();
        var today = LocalDate.now(Planned.BERLIN).toString();
        grete.save("/plan/morning", "day", today, "pain", "9", "stiffness", "");
        assertThat(grete.get("/plan/today").body()).contains("Exercises wait until then.");
        var said = taken.begins(grete, "no");
        assertThat(said.statusCode()).isEqualTo(202);
        assertThat(said.body()).contains("your plan waits for a clinician");
        assertThat(count(session)).isEqualTo(1);
    }

    @Test
    void what_was_offered_to_one_is_nothing_of_another() throws Exception {
        var taken = TakenAlong.by(grete);
        var other = Evening.member(port, outbox);
        assertThat(taken.begins(other, "no").statusCode()).isEqualTo(400);
        assertThat(count(taken.session())).isZero();
        assertThat(taken.broken().begins(grete, "no").statusCode()).isEqualTo(400);
    }

    @Test
    void a_count_goes_to_its_exercise_wherever_that_stands() throws Exception {
        var session = Evening.begin(grete, "DAILY");
        var page = grete.get(session).body();
        var row = Pattern.compile("data-place=\"1\" data-of=\"([^\"]+)\"").matcher(page);
        assertThat(row.find()).isTrue();
        assertThat(counts(session, row.group(1)).statusCode()).isEqualTo(204);
        assertThat(counts(session, "no-such-exercise").statusCode()).isEqualTo(400);
        var id = session.substring(session.lastIndexOf('/') + 1);
        assertThat(
                        TestClinic.count(
                                "SELECT count(*) FROM plan.set_done WHERE session = '"
                                        + id
                                        + "' AND exercise = '"
                                        + row.group(1)
                                        + "'"))
                .isEqualTo(1);
    }

    private HttpResponse<String> counts(String session, String exercise) {
        var page = grete.get(session).body();
        var sides =
                Pattern.compile("data-of=\"" + exercise + "\".*?data-sides=\"([A-Z]+)")
                        .matcher(page);
        var side = sides.find() ? sides.group(1) : "BOTH";
        return new CountedSet("0", side, "1", "1").saved(grete, session, "of", exercise);
    }

    private void tap(String second) {
        grete.save(
                "/plan/session/start",
                "kind",
                "DAILY",
                "TAP1",
                "no",
                "TAP2",
                second,
                "TAP3",
                "no",
                "TAP4",
                "no",
                "TAP5",
                "no");
    }

    private static long count(String session) throws Exception {
        return TestClinic.count(
                "SELECT count(*) FROM plan.session WHERE session = '" + session + "'");
    }
}
