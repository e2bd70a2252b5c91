package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Spanish;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A session from its five taps to what was felt after it.
@ClinicTest
class SessionTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    private Visitor grete;

    @BeforeEach
    void arrive() {
        grete = Evening.member(port, outbox);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void five_times_no_then_pain_before_then_the_player() {
        assertThat(taps("no", "no", "no", "no", "no")).isEqualTo("/plan/session/start?kind=DAILY");
        assertThat(grete.get("/plan/session/start?kind=DAILY").body())
                .contains("Pain right now", "name=\"before\"")
                .doesNotContain("checked");
        var session = before("1");
        assertThat(session).matches("/plan/session/[0-9a-f-]{36}");
        assertThat(grete.get(session).body()).contains("data-place=\"0\"", "Something is wrong");
    }

    @Test
    void a_reader_of_spanish_is_led_through_it_in_spanish() {
        grete.post("/language", "to", "es");
        Spanish.isWholly(grete.get("/plan/session/start?kind=DAILY"));
        Spanish.isWholly(grete.save("/plan/session/start", "kind", "DAILY", "TAP1", "no"));
        assertThat(taps("no", "no", "no", "no", "no")).contains("start?kind=DAILY");
        var session = before("1");
        var player = grete.get(session);
        Spanish.isWholly(player);
        assertThat(player.body()).contains("Descansa. Despu\u00e9s: {0}, serie {1} de {2}");
        grete.save(session + "/easier", "place", "0");
        Spanish.isWholly(grete.get(session + "?no=easier"));
        Spanish.isWholly(grete.get(session + "?no=harder"));
        Spanish.isWholly(grete.save(session + "/skip", "place", "0"));
    }

    @Test
    void why_the_screen_comes_first_is_told_in_spanish() {
        taps("no", "no", "no", "no", "no");
        before("7");
        grete.post("/language", "to", "es");
        Spanish.isWholly(grete.get("/plan/check"));
    }

    @ParameterizedTest
    @CsvSource({"0,yes", "1,yes", "2,not_sure", "3,not_sure", "4,yes"})
    void anything_but_a_plain_no_leads_to_the_screen_and_opens_after_it(int which, String word) {
        var words = new ArrayList<>(List.of("no", "no", "no", "no", "no"));
        words.set(which, word);
        assertThat(taps(words.toArray(String[]::new))).isEqualTo("/plan/check");
        assertThat(grete.get("/plan/check").body()).contains("A safety check first");
        assertThat(taps("no", "no", "no", "no", "no")).isEqualTo("/plan/check");
        clock.move(Duration.ofMinutes(5));
        Evening.screen(grete);
        assertThat(taps("no", "no", "no", "no", "no")).isEqualTo("/plan/session/start?kind=DAILY");
    }

    @Test
    void pain_of_seven_before_leads_to_the_screen() {
        taps("no", "no", "no", "no", "no");
        assertThat(before("7")).isEqualTo("/plan/check");
        assertThat(grete.get("/plan/check").body()).contains("7");
    }

    @Test
    void a_tap_left_open_is_named_and_what_was_given_is_kept() {
        var page = grete.save("/plan/session/start", "kind", "DAILY", "TAP1", "no");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Error: ", "href=\"#TAP2\"")
                .doesNotContain("href=\"#TAP1\"")
                .contains("name=\"TAP1\" value=\"no\" checked");
    }

    @Test
    void taps_of_yesterday_open_nothing_today() {
        taps("no", "no", "no", "no", "no");
        clock.move(Duration.ofDays(1));
        assertThat(grete.get("/plan/session/start?kind=DAILY").body()).contains("Since last time");
        assertThat(before("1")).isEqualTo("/plan/session/start?kind=DAILY");
    }

    @Test
    void a_session_cannot_be_begun_around_the_taps() {
        assertThat(before("1")).isEqualTo("/plan/session/start?kind=DAILY");
    }

    @Test
    void a_second_tab_finds_the_session_where_it_is() {
        var session = Evening.begin(grete, "DAILY");
        assertThat(Visitor.location(grete.get("/plan/session/start?kind=DAILY")))
                .isEqualTo(session);
        assertThat(Evening.begin(grete, "DAILY")).isEqualTo(session);
    }

    @Test
    void every_count_is_kept_and_a_smaller_one_that_comes_late_changes_nothing() {
        var session = Evening.begin(grete, "DAILY");
        assertThat(count(session, 3)).isEqualTo(204);
        assertThat(count(session, 2)).isEqualTo(204);
        assertThat(grete.get(session).body()).contains("data-done=\"RIGHT1:3\"");
    }

    @Test
    void a_count_sent_twice_counts_once() {
        var session = Evening.begin(grete, "DAILY");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            var answer =
                    grete.send(
                            CountedSet.right(4)
                                    .form(grete, session)
                                    .header("Idempotency-Key", key)
                                    .build());
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().firstValue("Already-Saved").isPresent()).isEqualTo(i > 0);
        }
        assertThat(grete.get(session).body()).contains("data-done=\"RIGHT1:4\"");
    }

    @ParameterizedTest
    @CsvSource({
        "99,RIGHT,1,1",
        "0,MIDDLE,1,1",
        "0,BOTH,1,1",
        "0,RIGHT,0,1",
        "0,RIGHT,9,1",
        "0,RIGHT,1,0",
        "0,RIGHT,1,3601",
        "0,RIGHT,1,-1",
        "0,RIGHT,x,1",
        "0,RIGHT,1,1e2",
        "'',RIGHT,1,1"
    })
    void counts_that_belong_to_nothing_are_refused(
            String place, String side, String set, String amount) {
        var session = Evening.begin(grete, "DAILY");
        var answer = new CountedSet(place, side, set, amount).saved(grete, session);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("what was saved is kept").doesNotContain("Exception");
    }

    @Test
    void another_members_session_is_not_there() {
        var session = Evening.begin(grete, "DAILY");
        var other = Evening.member(port, outbox);
        assertThat(other.get(session).statusCode()).isEqualTo(404);
        assertThat(other.get(session + "/after").statusCode()).isEqualTo(404);
        for (var what : List.of("/count", "/easier", "/harder", "/after")) {
            var answer = other.save(session + what, CountedSet.right(1).fields("worst", "9"));
            assertThat(answer.statusCode()).as(what).isEqualTo(404);
        }
        assertThat(grete.get(session).body()).contains("data-done=\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x", "00000000-0000-0000-0000-000000000000", "../today", "%00"})
    void addresses_that_lead_nowhere_say_so(String id) {
        assertThat(grete.get("/plan/session/" + id).statusCode()).isIn(400, 404, 200, 303);
        assertThat(grete.get("/plan/decision/" + id).statusCode()).isIn(400, 404, 200, 303);
        assertThat(grete.get("/plan/session/start?kind=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void ten_megabytes_are_turned_away() {
        var session = Evening.begin(grete, "DAILY");
        var answer = grete.save(session + "/after", "worst", "9".repeat(10_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(grete.get(session + "/after").statusCode()).isEqualTo(200);
    }

    @Test
    void easier_is_always_there_and_harder_goes_back_to_the_plan_and_no_further() {
        var session = Evening.begin(grete, "DAILY");
        var harder = grete.save(session + "/harder", "place", "0");
        assertThat(Visitor.location(harder)).isEqualTo(session + "?no=harder");
        assertThat(grete.get(session + "?no=harder").body()).contains("two good sessions");
        var asked = grete.get(session).body();
        grete.save(session + "/easier", "place", "0");
        assertThat(grete.get(session).body()).contains("Easier today").isNotEqualTo(asked);
        grete.save(session + "/harder", "place", "0");
        assertThat(grete.get(session).body()).contains("Back to what the plan asks for");
    }

    @Test
    void an_exercise_is_left_out_with_a_reason_only() {
        var session = Evening.begin(grete, "DAILY");
        assertThat(grete.save(session + "/skip", "place", "0").statusCode()).isEqualTo(422);
        assertThat(grete.save(session + "/skip", "place", "0", "reason", "<b>").statusCode())
                .isEqualTo(422);
        grete.save(session + "/skip", "place", "0", "reason", "equipment");
        assertThat(grete.get(session).body()).contains("Left out today.", "data-skipped=\"yes\"");
    }

    @Test
    void a_late_count_of_an_exercise_that_was_swapped_counts_for_the_one_it_was() {
        var session = Evening.begin(grete, "DAILY");
        count(session, 5);
        grete.save(session + "/easier", "place", "0");
        assertThat(count(session, 6)).isEqualTo(204);
    }

    @Test
    void what_was_told_stays_as_it_was_told_first() {
        var session = Evening.begin(grete, "DAILY");
        assertThat(after(session, "2")).isEqualTo(session);
        assertThat(grete.get(session).body()).contains("Done, and kept.");
        after(session, "9");
        assertThat(grete.get(session).body())
                .containsSubsequence(
                        "Worst pain during</span><b>2</b>",
                        "Told again: ",
                        "Worst pain during</span><b>9</b>");
        after(session, "9");
        assertThat(grete.get(session).body()).containsOnlyOnce("<h2>Told again: ");
        assertThat(grete.get("/plan/today").body()).doesNotContain("See a clinician first.");
    }

    @Test
    void nothing_is_chosen_and_what_is_left_open_is_told_as_left_open() {
        var session = Evening.begin(grete, "DAILY");
        assertThat(grete.get(session + "/after").body()).doesNotContain("checked");
        grete.save(session + "/after");
        assertThat(grete.get(session).body()).contains("not answered");
    }

    @ParameterizedTest
    @CsvSource({"worst,7", "worst,10", "sign,pop", "sign,swelling"})
    void severe_pain_a_pop_or_swelling_stops_at_once_and_locks(String field, String value) {
        var session = Evening.begin(grete, "DAILY");
        var told = grete.save(session + "/after", field, value);
        assertThat(Visitor.location(told)).startsWith("/plan/decision/");
        assertThat(grete.get(Visitor.location(told)).body())
                .contains("role=\"alert\"", "Stop here.", "Take the safety check now");
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
        assertThat(Evening.begin(grete, "DAILY")).isEqualTo("/plan/today");
    }

    @Test
    void wrong_words_are_told_beside_their_field_and_the_rest_is_kept() {
        var session = Evening.begin(grete, "DAILY");
        var page =
                grete.save(
                        session + "/after",
                        "worst",
                        "11",
                        "now",
                        "3",
                        "done",
                        "99",
                        "sign",
                        "pop",
                        "sign",
                        "none");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#worst\"", "href=\"#done\"", "href=\"#sign\"")
                .containsPattern("name=\"now\" value=\"3\" checked");
    }

    @Test
    void a_session_left_open_overnight_is_told_as_remembered() {
        var session = Evening.begin(grete, "DAILY");
        clock.move(Duration.ofDays(1));
        assertThat(Visitor.location(grete.get(session))).isEqualTo(session + "/after");
        assertThat(grete.get(session + "/after").body())
                .contains("Tell it as you remember it")
                .doesNotContain("Pain right now");
    }

    /// A page of the day itself, sent after midnight: the answer stands nowhere, and is heard.
    @Test
    void severe_pain_now_is_heard_on_the_day_after() {
        var session = Evening.begin(grete, "DAILY");
        clock.move(Duration.ofDays(1));
        grete.save(session + "/after", "worst", "2", "now", "9");
        assertThat(grete.get("/plan/today").body()).contains("A safety check first.");
    }

    @Test
    void whoever_signs_out_is_asked_to_sign_in_and_nothing_is_kept_for_nobody() {
        var session = Evening.begin(grete, "DAILY");
        grete.save("/account/signout");
        assertThat(count(session, 3)).isEqualTo(401);
    }

    private String taps(String... words) {
        var fields = new ArrayList<>(List.of("kind", "DAILY"));
        for (int i = 0; i < words.length; i++) fields.addAll(List.of("TAP" + (i + 1), words[i]));
        return Visitor.location(grete.save("/plan/session/start", fields.toArray(String[]::new)));
    }

    private String before(String pain) {
        return Visitor.location(
                grete.save("/plan/session/before", "kind", "DAILY", "before", pain));
    }

    private int count(String session, int amount) {
        return grete.send(
                        CountedSet.right(amount)
                                .form(grete, session)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Accept", "application/json")
                                .build())
                .statusCode();
    }

    private String after(String session, String worst) {
        return Visitor.location(
                grete.save(
                        session + "/after",
                        "worst",
                        worst,
                        "now",
                        "1",
                        "effort",
                        "5",
                        "done",
                        "100",
                        "limp",
                        "no",
                        "sign",
                        "none"));
    }
}
