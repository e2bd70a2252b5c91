package org.soleus.server.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Outbox;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.UUID;

/// What a therapist reads of a member's load, and who else does not.
@ClinicTest
class CaseLoadTest {

    @LocalServerPort int port;
    @Autowired DemoPeople people;
    @Autowired Outbox outbox;

    @Test
    void the_case_leads_to_her_picture_and_the_numbers_that_she_does_not_get() {
        var ines = looking("ben");
        assertThat(ines.get(caseOf("ben")).body()).contains(caseOf("ben") + "/load");
        var page = ines.get(caseOf("ben") + "/load").body();
        assertThat(page)
                .contains("As she sees it", "class=\"over\"", "Show as a table", "her limit")
                .contains("Week by week", "Monotony", "Strain")
                .contains("Seven days over the mean week of 28")
                .contains("Next morning", "Second morning", "90 % interval ");
        assertThat(page.indexOf("Read this first"))
                .isLessThan(page.indexOf("Seven days over the mean week of 28"));
        assertThat(page.indexOf("A link can point backwards"))
                .isLessThan(page.indexOf("90 % interval"));
    }

    @Test
    void the_chance_of_a_flare_is_not_said_and_why() {
        var page = looking("ben").get(caseOf("ben") + "/load").body();
        assertThat(page)
                .contains("Nothing is said, because:", "The model is not released.")
                .contains("/care/flare");
        assertThat(page.substring(page.indexOf("id=\"flare\"")).split("</section>", 2)[0])
                .doesNotContain(" %");
    }

    @Test
    void too_little_is_told_as_that() {
        var page = looking("tomas").get(caseOf("tomas") + "/load").body();
        assertThat(page).contains("too early", "more answered mornings are needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?weeks=0",
                "?weeks=52",
                "?weeks=4&until=2021-01-01",
                "?until=9999-01-01",
                "?until=",
                "?weeks=12&weeks=4",
                "?weeks=x&until=2026-13-45"
            })
    void whatever_is_asked_for_is_answered(String asked) {
        var ines = looking("ben");
        assertThat(ines.get(caseOf("ben") + "/load" + asked).statusCode()).isEqualTo(200);
    }

    @Test
    void a_case_that_does_not_wait_shows_nothing_before_a_reason() {
        var ines = Visitor.demo(port, "ines");
        var answer = ines.get(caseOf("ada") + "/load");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(caseOf("ada"));
        assertThat(looking("ada").get(caseOf("ada") + "/load").statusCode()).isEqualTo(200);
    }

    @Test
    void members_and_strangers_never_reach_it() {
        var ben = Visitor.demo(port, "ben");
        for (var person : new String[] {"ben", "ada"}) {
            var answer = ben.get(caseOf(person) + "/load");
            assertThat(answer.statusCode()).isEqualTo(ben.get(caseOf(person)).statusCode());
            assertThat(answer.statusCode()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("ACWR", "As she sees it");
        }
        var stranger = new Visitor(port).get(caseOf("ben") + "/load");
        assertThat(stranger.statusCode()).isNotEqualTo(200);
        assertThat(ben.get("/running/load").body())
                .doesNotContainIgnoringCase("acwr")
                .doesNotContain("rank correlation", "flare");
    }

    @Test
    void nobody_and_no_member_has_no_page() {
        var ines = Visitor.demo(port, "ines");
        for (var id : new String[] {"1", "x", UUID.randomUUID().toString()}) {
            assertThat(ines.get("/care/case/" + id + "/load").statusCode()).isEqualTo(404);
        }
        assertThat(ines.get(caseOf("ines") + "/load").statusCode()).isEqualTo(404);
    }

    @Test
    void each_look_is_in_the_members_own_list() {
        var runner = Runner.fresh(port, outbox);
        assertThat(runner.page("/account/access")).doesNotContain("Ines Okafor");
        var ben = Visitor.demo(port, "ben");
        looking("ben").get(caseOf("ben") + "/load");
        assertThat(ben.get("/account/access").body()).contains("Ines Okafor");
    }

    /// A therapist who has said why she looks.
    private Visitor looking(String handle) {
        var ines = Visitor.demo(port, "ines");
        ines.save(caseOf(handle) + "/look", "reason", "We spoke of your runs.");
        return ines;
    }

    private String caseOf(String handle) {
        return "/care/case/" + people.find(handle).orElseThrow().memberId();
    }
}
