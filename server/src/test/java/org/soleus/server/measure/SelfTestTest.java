package org.soleus.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Self-tests typed in by hand, as a member without scripts does them; her right leg is sore.
@ClinicTest
class SelfTestTest {

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
    void the_good_leg_comes_first_and_the_other_is_held_against_it() {
        var form = page("/measure/test/heel-raise/do");
        assertThat(form.indexOf("Left leg")).isLessThan(form.indexOf("Right leg"));
        assertThat(form).contains(", the sore one", "pain goes above 3");
        raise("24", "18", "1");
        assertThat(page("/measure/test/heel-raise"))
                .contains("<h1>The right leg does 75 % of the other: left 24, right 18.</h1>")
                .contains("Within chance", "12 to 24");
        assertThat(page("/measure")).contains("left 24, right 18", "not tried yet");
    }

    @Test
    void nobody_sees_or_tells_a_test_without_signing_in() {
        var nobody = new Visitor(port);
        for (var path : List.of("/measure", "/measure/test/balance", "/measure/test/balance/do")) {
            assertThat(Visitor.location(nobody.get(path))).contains("/account/signin");
        }
    }

    @Test
    void five_more_are_within_chance_and_six_are_a_step() {
        raise("24", "12", "1");
        raise("24", "17", "1");
        assertThat(page("/measure/test/heel-raise")).contains("right leg: 5 more", "within chance");
        raise("24", "23", "1");
        assertThat(page("/measure/test/heel-raise")).contains("right leg: 6 more", "a real step");
    }

    @Test
    void pain_above_the_limit_is_kept_as_stopped() {
        raise("24", "11", "5");
        assertThat(page("/measure/test/heel-raise"))
                .contains("Stopped, and kept as stopped.", "Stopped after 11 at pain 5");
        assertThat(page("/measure")).contains("right 11 (stopped for pain)");
        assertThat(page("/plan/check")).doesNotContain("A safety check first.");
    }

    @Test
    void severe_pain_asks_for_the_whole_screen_first() {
        assertThat(Visitor.location(raise("24", "3", "8"))).isEqualTo("/plan/check");
        assertThat(page("/plan/check"))
                .contains("A safety check first.", "Pain of 8 of 10 in a self-test");
        assertThat(Visitor.location(grete.get("/plan/session/start?kind=DAILY")))
                .isEqualTo("/plan/check");
    }

    @Test
    void a_warning_sign_asks_for_the_whole_screen_first_and_a_doorbell_does_not() {
        assertThat(Visitor.location(stopped("other-RIGHT"))).isEqualTo("/measure/test/heel-raise");
        assertThat(Visitor.location(stopped("sign-RIGHT"))).isEqualTo("/plan/check");
        assertThat(page("/plan/check")).contains("A warning sign in a self-test");
        assertThat(Visitor.location(grete.get("/plan/session/start?kind=DAILY")))
                .isEqualTo("/plan/check");
        assertThat(page("/measure")).contains("stopped for a warning sign");
    }

    @ParameterizedTest
    @CsvSource({"pain-RIGHT,9", "sign-RIGHT,yes", "other-RIGHT,yes"})
    void pain_or_a_stop_without_a_number_is_asked_about_and_never_thrown_away(
            String field, String value) {
        var answer =
                grete.save(
                        "/measure/test/heel-raise/do",
                        "value-LEFT",
                        "20",
                        "pain-LEFT",
                        "1",
                        "value-RIGHT",
                        "",
                        field,
                        value);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("How many before it stopped? 0 counts.");
        assertThat(page("/measure")).doesNotContain("left 20");
    }

    private HttpResponse<String> stopped(String field) {
        return grete.save(
                "/measure/test/heel-raise/do",
                "value-LEFT",
                "20",
                "value-RIGHT",
                "7",
                field,
                "yes");
    }

    @ParameterizedTest
    @CsvSource({
        "heel-raise,'',''",
        "heel-raise,201,''",
        "heel-raise,8.5,''",
        "heel-raise,-1,5",
        "heel-raise,many,5",
        "knee-to-wall,30.1,8",
        "knee-to-wall,8.55,8",
        "balance,61,20"
    })
    void an_odd_number_is_told_beside_its_field_and_nothing_is_kept(
            String test, String left, String right) {
        var answer = tell(test, left, right, "1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Error: ", "id=\"value-LEFT-error\"");
        assertThat(page("/measure")).doesNotContain("left ");
    }

    @Test
    void the_other_tests_are_kept_in_their_units() {
        tell("knee-to-wall", "10,5", "8", "0");
        assertThat(page("/measure/test/knee-to-wall"))
                .contains("The right leg is behind: left 10.5 cm, right 8 cm.");
        tell("balance", "60", "34", "");
        assertThat(page("/measure/test/balance")).contains("Balance: left 60 s, right 34 s.");
        grete.save("/measure/test/sit-to-stand/do", "value-BOTH", "14", "pain-BOTH", "1");
        assertThat(page("/measure/test/sit-to-stand")).contains("Standing up: 14.");
        assertThat(grete.get("/measure/test/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void the_check_of_a_phase_takes_the_numbers_of_the_last_days_once() {
        clock.move(Duration.ofDays(3));
        check("rest-pain-2", "walk-pain-3", "no-new-swelling", "raise-double-10");
        clock.move(Duration.ofHours(25));
        check("rest-pain-2", "walk-pain-3", "no-new-swelling", "raise-double-10");
        clock.move(Duration.ofDays(16));
        assertThat(page("/plan/phase")).contains("id=\"raise-single-5\"", "/measure/test/balance");

        raise("24", "6", "1");
        tell("knee-to-wall", "10", "7", "0");
        assertThat(page("/plan/phase"))
                .contains("Already told by your self-tests", "left 24, right 6: holds")
                .contains("left 10 cm, right 7 cm: not yet")
                .doesNotContain("id=\"raise-single-5\"", "id=\"knee-to-wall-2cm\"");
        check("walk-30-pain-2", "balance-20", "knee-to-wall-2cm");
        assertThat(page("/plan/phase"))
                .contains("One check is still open", "id=\"raise-single-5\"", "Last time: held.");
    }

    private void check(String... held) {
        var sent = new ArrayList<String>();
        for (var id : held) sent.addAll(List.of(id, "yes"));
        grete.save("/plan/phase", sent.toArray(String[]::new));
    }

    private HttpResponse<String> raise(String left, String right, String pain) {
        return tell("heel-raise", left, right, pain);
    }

    private HttpResponse<String> tell(String test, String left, String right, String pain) {
        return grete.save(
                "/measure/test/" + test + "/do",
                "value-LEFT",
                left,
                "pain-LEFT",
                "0",
                "value-RIGHT",
                right,
                "pain-RIGHT",
                pain);
    }

    private String page(String path) {
        return grete.get(path).body();
    }
}
