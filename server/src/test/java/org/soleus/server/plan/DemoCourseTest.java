package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The demo clinic on its first day: each of its people has something to show.
@ClinicTest
class DemoCourseTest {

    @LocalServerPort int port;

    @Test
    void one_member_is_three_weeks_in_with_a_phase_and_a_bad_day_behind_him() {
        var ben = Visitor.demo(port, "ben");
        assertThat(ben.get("/plan/today").body()).contains("Week 4", "Why today is like this");
        assertThat(ben.get("/plan/phase").body()).contains("Ready for Load?");
        // One more where midnight has passed since the clinic began.
        assertThat(ben.get("/outcome").body())
                .contains("Your worst pain is")
                .containsPattern("of 2[23]\\b");
    }

    @Test
    void one_begins_tonight() {
        assertThat(Visitor.demo(port, "ada").get("/plan/today").body())
                .contains("First, a safety check.");
    }

    @Test
    void three_wait_for_the_therapist_each_for_another_reason() {
        var worklist = Visitor.demo(port, "ines").get("/care/worklist").body();
        assertThat(worklist)
                .contains("Mara Deniz (demo)", "No single pattern fits the answers")
                .contains("Tomas Reyes (demo)", "your limit is 3")
                .contains("Noor Haddad (demo)", "swollen, red, darker or hot");
        for (var closed : new String[] {"mara", "tomas", "noor"}) {
            assertThat(Visitor.demo(port, closed).get("/plan/today").body())
                    .contains("See a clinician first.");
        }
    }
}
