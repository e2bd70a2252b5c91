package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.Map;

/// A member whose answers fit two patterns is told which one her plan follows, and what it takes of
/// the other.
@ClinicTest
class TwoPatternsTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @Test
    void the_plan_follows_the_first_and_says_what_the_second_takes_away() {
        var grete = Evening.newcomer(port, outbox);
        Evening.screen(grete, Map.of("zones", "Z4,Z6"));
        Evening.plan(grete, Map.of("Where does it hurt?", List.of("Z4", "Z6")));
        var plan = grete.get("/plan").body();
        assertThat(plan)
                .contains(
                        "Your answers fit more than one place",
                        "The plan follows deep or low in the calf",
                        "They also fit the tendon at the heel bone",
                        "never exercises on top",
                        "Pain during and right after stays at 3 or less")
                .doesNotContain("Standing calf stretch");
    }

    @Test
    void one_place_says_nothing_of_another() {
        var grete = Evening.member(port, outbox);
        assertThat(grete.get("/plan").body()).doesNotContain("more than one place");
    }
}
