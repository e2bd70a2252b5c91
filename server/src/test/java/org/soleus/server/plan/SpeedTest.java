package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.time.ZoneId;

/// The gate to hills and speed, as a runner comes to it: through the whole walk-run table.
@ClinicTest
class SpeedTest {

    private static final int RUNS_OF_THE_TABLE = 24;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    private Visitor grete;

    @BeforeEach
    void arrive() {
        grete = Evening.newcomer(port, outbox);
        Evening.screen(grete);
        grete.save("/running/table", "move", "enter");
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void nothing_is_asked_before_the_table_is_done() {
        assertThat(page())
                .contains("Hills and speed come after the table.")
                .doesNotContain("<form method=\"post\" action=\"/plan/speed\"");
        assertThat(answer("yes")).isEqualTo(303);
        assertThat(page()).doesNotContain("Your checks so far");
        assertThat(next()).contains("Hills and speed: not yet");
    }

    @Test
    void the_whole_table_then_all_held_twice_a_day_apart_and_the_next_run_knows() {
        walkTheTable();
        assertThat(page()).contains("Ready for hills and speed?", "hop-sides", "loaded-raise");
        answer("not_tried");
        assertThat(page()).contains("2 checks are still open", "Last time: open.");
        answer("yes");
        assertThat(page()).contains("All of it held, once.").doesNotContain("Save this check");
        assertThat(next()).contains("Hills and speed: not yet");
        clock.move(Duration.ofHours(25));
        assertThat(page()).contains("Does it still hold?");
        answer("yes");
        assertThat(page()).contains("Hills and speed are open.");
        assertThat(next()).contains("Hills and speed: open");
        grete.save("/running/table", "move", "leave");
        assertThat(page()).contains("Hills and speed are open.");
    }

    @Test
    void a_table_left_behind_still_counts_and_one_left_early_does_not() {
        grete.save("/running/table", "move", "leave");
        assertThat(page()).contains("Hills and speed come after the table.");
        grete.save("/running/table", "move", "enter");
        walkTheTable();
        grete.save("/running/table", "move", "leave");
        assertThat(page()).contains("Ready for hills and speed?");
    }

    /// What was done before an injury says nothing of the leg after it.
    @Test
    void a_new_plan_asks_nothing_of_it_before_running_comes_back() {
        walkTheTable();
        assertThat(page()).contains("Ready for hills and speed?");
        Evening.screen(grete);
        Evening.plan(grete);
        assertThat(page()).contains("Hills and speed come after the table.");
        answer("yes");
        clock.move(Duration.ofHours(25));
        answer("yes");
        assertThat(page()).doesNotContain("Hills and speed are open.");
    }

    private void walkTheTable() {
        morning();
        for (int run = 0; run < RUNS_OF_THE_TABLE; run++) {
            run();
            morning();
            morning();
        }
        assertThat(grete.get("/running/table").body()).contains("Stage 12 of 12.", "2 good");
    }

    private void run() {
        var day = today();
        var kept =
                grete.save(
                        "/running/new",
                        "distance",
                        "6",
                        "minutes",
                        "40",
                        "day",
                        day,
                        "during",
                        "1");
        var run = Visitor.location(kept).replace("?saved=1", "");
        grete.save(run + "/felt", "during", "1", "after", "1", "limp", "no", "sign", "none");
    }

    private void morning() {
        clock.move(Duration.ofDays(1));
        grete.save("/plan/morning", "pain", "1", "day", today());
    }

    private String today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString();
    }

    private int answer(String word) {
        return grete.save("/plan/speed", "hop-sides", word, "loaded-raise", word).statusCode();
    }

    private String page() {
        return grete.get("/plan/speed").body();
    }

    private String next() {
        return grete.get("/running/next").body();
    }
}
