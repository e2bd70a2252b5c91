package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The five questions before a run: kept for the day, and anything but five plain no forbids it.
@ClinicTest
class BeforeRunTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Visitor runner;

    @BeforeEach
    void somebody_who_runs_without_a_plan() {
        runner = Runner.fresh(port, outbox).visitor();
        Evening.screen(runner);
    }

    @Test
    void five_times_no_is_kept_for_the_day() {
        assertThat(next()).contains("Save the five", "name=\"TAP1\"");
        assertThat(Visitor.location(tap("no"))).isEqualTo("/running/next#before");
        assertThat(next()).contains("Answered today at", "none of them").doesNotContain("TAP1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "not_sure"})
    void one_doubt_forbids_the_run_until_the_whole_check_was_taken(String word) {
        tap("no");
        assertThat(Visitor.location(tap(word))).isEqualTo("/plan/check");
        assertThat(runner.get("/plan/check").body()).contains("A safety check first.", "TAP5");
        assertThat(next()).contains("Rest.", "Take the safety check").doesNotContain("Warm up");
        assertThat(Visitor.location(tap("no"))).as("no later no").isEqualTo("/plan/check");
        assertThat(Visitor.location(runner.get("/plan/run/before"))).isEqualTo("/plan/check");
        assertThat(next()).contains("Rest.", "Take the safety check");
        Evening.screen(runner);
        assertThat(next()).contains("Save the five", "Warm up");
    }

    @Test
    void a_question_left_open_is_told_and_nothing_is_kept() {
        var page = runner.save("/plan/run/before", "TAP1", "no", "TAP2", "nonsense");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Error: Before you run", "value=\"no\" checked");
        assertThat(next()).contains("Save the five");
    }

    @Test
    void a_run_of_another_day_is_not_asked_about_today() {
        var words = List.of("distance", "5", "minutes", "30", "day", today(), "during", "1");
        runner.save("/running/new", words.toArray(String[]::new));
        assertThat(next()).doesNotContain("Save the five");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }

    /// Four times no, and a word for the last.
    private HttpResponse<String> tap(String last) {
        var sent = new ArrayList<String>();
        for (int tap = 1; tap <= 5; tap++) sent.addAll(List.of("TAP" + tap, tap < 5 ? "no" : last));
        return runner.save("/plan/run/before", sent.toArray(String[]::new));
    }

    private String next() {
        return runner.get("/running/next").body();
    }
}
