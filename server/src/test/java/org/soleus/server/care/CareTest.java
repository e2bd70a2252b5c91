package org.soleus.server.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Who waits, who decides, and what the member sees of it.
@ClinicTest
class CareTest {

    private static final Pattern CASE = Pattern.compile("/care/case/[0-9a-f-]{36}");

    /// A line of her list: who, what and why.
    private static final Pattern LOOK =
            Pattern.compile(
                    "<b>Ines Okafor[^<]*</b></td><td>looked at your case<br><span class=\"cap\">"
                            + "because something of yours waited for a clinician</span></td>");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;
    @Autowired BeanFactory beans;

    private Newcomer joined;
    private Visitor grete;
    private Visitor ines;

    @BeforeEach
    void arrive() {
        ines = Visitor.demo(port, "ines");
        joined = Newcomer.joins(port, outbox);
        grete = joined.visitor();
    }

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
    }

    @Test
    void a_plan_that_waits_is_listed_with_its_reason_and_opens_with_one() {
        var address = pending();
        var page = ines.get(address).body();
        assertThat(page)
                .contains("No single pattern fits the answers", "PAT-NONE", "Approve and open")
                .contains("What the safety screen found");
        assertThat(decide(address, "open", "Looked at your answers. Begin gently.")).isEqualTo(303);
        assertThat(grete.get("/plan/today").body())
                .contains("Ines Okafor, PT (demo)", "Looked at your answers. Begin gently.");
        assertThat(Evening.begin(grete, "DAILY")).startsWith("/plan/session/");
        assertThat(ines.get("/care/worklist").body()).doesNotContain(address);
    }

    @Test
    void it_stays_closed_with_advice_that_the_member_reads() {
        var address = pending();
        assertThat(decide(address, "keep", "Please show me the leg <b>tomorrow</b>."))
                .isEqualTo(303);
        assertThat(grete.get("/plan/today").body())
                .contains("See a clinician first.", "Ines Okafor")
                .contains("Please show me the leg &lt;b&gt;tomorrow&lt;/b&gt;.");
        assertThat(ines.get("/care/worklist").body()).contains(address);
    }

    @Test
    void a_decision_without_a_reason_is_turned_down() {
        var address = pending();
        assertThat(decide(address, "open", "  ")).isEqualTo(422);
        assertThat(decide(address, "", "Reason")).isEqualTo(422);
        assertThat(decide(address, "open", "x".repeat(1001))).isEqualTo(422);
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
    }

    @Test
    void whoever_comes_second_is_told_that_it_was_decided() {
        var address = pending();
        var hold = hold(address);
        assertThat(decide(address, "open", "First.")).isEqualTo(303);
        for (var verdict : List.of("open", "keep")) {
            var late = ines.save(address, "hold", hold, "verdict", verdict, "reason", "Second.");
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("Somebody else has decided");
        }
        assertThat(grete.get("/plan/today").body()).contains("First.").doesNotContain("Second.");
    }

    @Test
    void the_same_decision_sent_twice_is_one() {
        var address = pending();
        var key = UUID.randomUUID().toString();
        var hold = hold(address);
        for (int i = 0; i < 2; i++) {
            var answer =
                    ines.post(
                            address, "hold", hold, "verdict", "open", "reason", "Once.", "_key",
                            key);
            assertThat(answer.statusCode()).isEqualTo(303);
        }
    }

    @Test
    void members_never_reach_it() {
        var address = pending();
        for (var path : List.of("/care/worklist", address)) {
            var answer = grete.get(path);
            assertThat(answer.statusCode()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("PAT-NONE", "Grete", "Decide");
        }
        assertThat(
                        grete.save(address, "hold", hold(address), "verdict", "open", "reason", "x")
                                .statusCode())
                .isIn(403, 404);
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
    }

    @Test
    void cases_that_are_not_there_or_no_members_are_not_found() {
        for (var id : List.of("1", "x", UUID.randomUUID().toString())) {
            assertThat(ines.get("/care/case/" + id).statusCode()).isEqualTo(404);
            assertThat(ines.save("/care/case/" + id, "hold", id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_grave_screen_stands_on_top_with_its_clock_until_somebody_opens_it() throws Exception {
        Evening.screen(grete);
        Evening.plan(grete);
        Evening.screen(grete, Map.of("SEED2", "yes"));
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
        var address = listed("SEED2");
        var list = "";
        for (int tries = 0; tries < 100 && !list.contains("left"); tries++) {
            Thread.sleep(50);
            list = ines.get("/care/worklist").body();
        }
        assertThat(list).contains(">Now<", "h left");
        assertThat(ines.get(address).body()).contains("SAME_DAY", "SEED2");
        assertThat(decide(address, "open", "Examined, all well.")).isEqualTo(303);
        assertThat(grete.get("/plan/today").body()).contains("Examined, all well.");
    }

    @Test
    void each_look_is_in_the_members_own_list() {
        var address = pending();
        ines.get(address);
        assertThat(grete.get("/account/access").body())
                .contains("Ines Okafor", "because something of yours waited for a clinician")
                .doesNotContain("Opened though nothing waited");
    }

    @Test
    void a_look_is_there_within_five_seconds_with_who_and_why() {
        waits();
        assertThat(grete.get("/account/access").body()).doesNotContain("Ines Okafor");
        var begun = System.nanoTime();
        assertThat(ines.get("/care/case/" + joined.idIn(beans)).body()).contains("Case: Grete");
        var list = grete.get("/account/access").body();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(list).containsPattern(LOOK);
    }

    @Test
    void a_case_that_does_not_wait_opens_only_with_a_reason_that_the_member_reads()
            throws InterruptedException {
        var address = pending();
        var hold = hold(address);
        assertThat(decide(address, "open", "All well.")).isEqualTo(303);
        assertThat(ines.get(address).body()).contains("Case: Grete");
        clock.move(Duration.ofHours(25));
        ines = Visitor.demo(port, "ines");
        var closed = ines.get(address);
        assertThat(closed.body())
                .contains("This case does not wait.")
                .doesNotContain("Grete", "PAT-NONE");
        var sideways = ines.save(address, "hold", hold, "verdict", "open", "reason", "");
        assertThat(sideways.body())
                .as("a form of the day before")
                .contains("This case does not wait.")
                .doesNotContain("Grete", "PAT-NONE");
        assertThat(ines.save(address + "/look", "reason", "  ").statusCode()).isEqualTo(422);
        assertThat(ines.save(address + "/look", "reason", "x".repeat(1001)).statusCode())
                .isEqualTo(422);
        assertThat(ines.get(address).body()).contains("This case does not wait.");
        assertThat(told()).isEmpty();

        var opened = ines.save(address + "/look", "reason", "She rang & asked <me>.");
        assertThat(Visitor.location(opened)).isEqualTo(address);
        assertThat(ines.get(address).body()).contains("Case: Grete");
        assertThat(grete.get("/account/access").body())
                .contains("Opened though nothing waited", "She rang &amp; asked &lt;me&gt;.")
                .contains("nothing waited and no reason was given, so nothing was shown");
        is_told_by_mail();
        clock.move(Duration.ofMinutes(31));
        assertThat(ines.get(address).body()).contains("This case does not wait.");
    }

    /// One letter, which names nobody and quotes nothing.
    private void is_told_by_mail() throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (told().isEmpty() && System.nanoTime() < end) Thread.sleep(20);
        assertThat(told())
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.body())
                                        .contains("/account/access")
                                        .doesNotContain("rang", "Ines", "Grete"));
    }

    private List<Outbox.Letter> told() {
        return outbox.kept().stream()
                .filter(letter -> letter.to().equals(joined.mail()))
                .filter(letter -> letter.subject().equals("Your data at Soleus was opened"))
                .toList();
    }

    /// A plan that no pattern fits, and its case.
    private String pending() {
        waits();
        return listed("PAT-NONE");
    }

    /// A plan that no pattern fits, at which nobody has looked yet.
    private void waits() {
        Evening.screen(grete);
        Evening.plan(grete, Map.of("Where does it hurt?", List.of("Z2")));
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
    }

    /// The newest case whose page holds a word: other tests leave theirs.
    private String listed(String word) {
        var cases = CASE.matcher(ines.get("/care/worklist").body());
        var found = "";
        while (cases.find()) {
            if (ines.get(cases.group()).body().contains(word)) found = cases.group();
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private String hold(String address) {
        return Visitor.hidden(ines.get(address), "hold");
    }

    private int decide(String address, String verdict, String reason) {
        return ines.save(address, "hold", hold(address), "verdict", verdict, "reason", reason)
                .statusCode();
    }
}
