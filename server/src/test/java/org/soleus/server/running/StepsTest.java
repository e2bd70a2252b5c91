package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Steps of days: typed on the page of load, counted by a watch, and held apart.
@ClinicTest
class StepsTest {

    private static final String LOAD = "/running/load";

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Runner runner;
    private LocalDate today;

    @BeforeEach
    void arrive() {
        runner = Runner.fresh(port, outbox);
        runner.send("a.gpx", Recorded.of("2026-03-10T06:30:00Z", 5000).gpx());
        today = LocalDate.parse(page().replaceAll("(?s).* max=\"([0-9-]{10})\".*", "$1"));
    }

    private String page() {
        return runner.page(LOAD);
    }

    private HttpResponse<String> type(LocalDate day, String steps) {
        return runner.visitor().save(LOAD + "/steps", "day", day.toString(), "steps", steps);
    }

    @Test
    void a_day_that_is_typed_is_shown_and_typed_again_it_is_the_new_count() {
        assertThat(page()).contains("Your daily steps are not known");
        assertThat(type(today, "8200").statusCode()).isEqualTo(303);
        assertThat(type(today.minusDays(30), "0").statusCode()).isEqualTo(303);
        type(today, "120000");
        assertThat(page())
                .contains("Steps of 2 of the last 31 days are known")
                .contains("<strong>120,000</strong>", "<strong>0</strong>", "Told by you")
                .doesNotContain("8,200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "120001", "99999999999", "8.200", "many", "<b>1</b>"})
    void what_is_no_count_is_refused_with_words_and_nothing_changes(String steps) {
        var answer = type(today, steps);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Enter a whole number of steps, from 0 to 120000.")
                .contains("<title>Error: ", "aria-invalid=\"true\"")
                .contains("Your daily steps are not known")
                .doesNotContain("<b>1</b>");
    }

    @Test
    void the_weeks_that_were_looked_at_stay_whatever_was_typed() {
        var until = today.minusDays(40).toString();
        assertThat(runner.page(LOAD + "?weeks=4&until=" + until))
                .contains("name=\"weeks\" value=\"4\"", "name=\"until\" value=\"" + until + "\"");
        assertThat(page()).contains("name=\"weeks\" value=\"12\"").doesNotContain("name=\"until\"");
        var span = new String[] {"weeks", "4", "until", until, "day", today.toString()};
        var kept = LOAD + "?weeks=4&until=" + until;
        assertThat(sent("/steps", span, "8200")).isEqualTo(kept + "#steps-h");
        assertThat(sent("/steps/back", span, "")).isEqualTo(kept + "#steps-h");
        var refused = runner.visitor().save(LOAD + "/steps", with(span, "many"));
        assertThat(refused.body())
                .contains("Enter a whole number", "name=\"until\" value=\"" + until + "\"");
    }

    private String sent(String path, String[] span, String steps) {
        return Visitor.location(runner.visitor().save(LOAD + path, with(span, steps)));
    }

    private static String[] with(String[] span, String steps) {
        return Stream.concat(Stream.of(span), Stream.of("steps", steps)).toArray(String[]::new);
    }

    @Test
    void a_day_to_come_or_long_past_is_refused_with_words() {
        for (var day : new LocalDate[] {today.plusDays(1), today.minusDays(31)}) {
            var answer = type(day, "8000");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Choose today or one of the 30 days before it.");
        }
        assertThat(page()).contains("Your daily steps are not known");
    }

    @Test
    void a_watch_counts_in_any_order_and_never_over_what_was_typed() {
        var day = today.minusDays(2);
        assertThat(runner.send("evening.fit", new Worn(day, 9100, 2000).fit()))
                .contains("\"verdict\":\"ok\"", "\"title\":\"Read\"")
                .contains("all-day monitoring from a watch", "the steps of one day were read");
        runner.send("noon.fit", new Worn(day, 4000, 5000).fit());
        assertThat(page()).contains("<strong>14,100</strong>", "Told by the watch");
        type(day, "15000");
        runner.send("night.fit", new Worn(day, 9900, 5000).fit());
        assertThat(page())
                .contains("<strong>15,000</strong>", "Told by you; the watch counted 14,900");
        runner.visitor().save(LOAD + "/steps/back", "day", day.toString());
        assertThat(page()).contains("<strong>14,900</strong>", "Told by the watch");
        runner.visitor().save(LOAD + "/steps/back", "day", day.toString());
        assertThat(page()).contains("<strong>14,900</strong>");
    }

    @Test
    void the_very_same_file_is_known_again_and_no_run_comes_of_it() {
        var file = new Worn(today.minusDays(1), 7000, 0).fit();
        runner.send("a.fit", file);
        assertThat(runner.send("b.fit", file)).contains("\"verdict\":\"known\"");
        assertThat(runner.runs()).hasSize(1);
    }

    @Test
    void what_was_typed_is_taken_back_and_nobody_else_sees_any_of_it() {
        type(today, "4321");
        var other = Runner.fresh(port, outbox);
        other.send("a.gpx", Recorded.of("2026-03-10T06:30:00Z", 5000).gpx());
        assertThat(other.page(LOAD)).doesNotContain("4,321");
        other.visitor().save(LOAD + "/steps/back", "day", today.toString());
        assertThat(page()).contains("4,321");
        runner.visitor().save(LOAD + "/steps/back", "day", today.toString());
        assertThat(page()).contains("Your daily steps are not known").doesNotContain("4,321");
    }

    @Test
    void who_has_no_runs_yet_is_told_so_and_not_more() {
        var fresh = Runner.fresh(port, outbox).visitor();
        assertThat(fresh.save(LOAD + "/steps", "day", "x", "steps", "y").body())
                .contains("<h1>No runs yet.");
    }
}
