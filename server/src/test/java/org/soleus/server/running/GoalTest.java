package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.time.LocalDate;

/// A distance by a day, up to the day itself.
@ClinicTest
class GoalTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    @AfterEach
    void leave() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"8, '8.0 km on Saturday 5 December can be reached.'", "20, 20.0 km not by then: "})
    void a_goal_in_this_week_has_no_weeks_before_it(String distance, String heading) {
        var runner = runner();
        aim(runner, distance);
        clock.set(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(runner.page("/running/goal"))
                .contains("<h1>" + heading, "is in this week")
                .doesNotContain("Monday", "<table");
    }

    @Test
    void a_goal_of_next_week_has_one() {
        var runner = runner();
        aim(runner, "8");
        assertThat(runner.page("/running/goal")).contains("in one week", "Monday 30 November");
    }

    private static void aim(Runner runner, String distance) {
        runner.visitor().save("/running/goal", "distance", distance, "day", "2026-12-05");
    }

    private Runner runner() {
        clock.set(Instant.parse("2026-11-26T12:00:00Z"));
        var runner = Runner.fresh(port, outbox);
        Evening.screen(runner.visitor());
        for (int ago = 29; ago > 0; ago -= 4) {
            var day = THURSDAY.minusDays(ago);
            runner.send(day + ".tcx", Recorded.of(day + "T06:30:00Z", 8000).tcx());
        }
        return runner;
    }
}
