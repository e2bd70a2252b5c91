package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Load, capacity and pain in one picture: what it says, and what it does not say yet.
@ClinicTest
class LoadPageTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @Test
    void months_of_answers_show_what_was_tolerated_and_what_went_above() {
        var page = Visitor.demo(port, "ben").get("/running/load").body();
        assertThat(page)
                .contains("<h1>No run for ", "1 day went above it: ", "class=\"over\"")
                .contains("class=\"band-mark\"", "class=\"limit\"", "Slow strength", ", above</td>")
                .contains("Sore mornings came more often after heavy days")
                .contains("It may be chance or something else.", "A hilly run</strong>: in the")
                .contains("What often came before is not a cause.")
                .contains("a rate over many runners, not a forecast for you.")
                .contains("Rule LOAD-PICTURE, version 1", "Shoes: Grey road pair")
                .doesNotContainIgnoringCase("acwr");
    }

    @Test
    void on_the_evening_of_the_long_run_it_is_the_thing_to_say() {
        var ben = Visitor.demo(port, "ben");
        var page = ben.get("/running/load").body();
        var day = page.replaceAll("(?s).*1 day went above it: ([^<]+)<.*", "$1").strip();
        var list = ben.get("/running").body();
        var run =
                list.replaceAll(
                        "(?s).*href=\"(/running/[0-9a-f-]{36})\"[^>]*><span"
                                + " class=\"mid\">13\\.6 km.*",
                        "$1");
        var until = ben.get(run).body().replaceAll("(?s).*until=([0-9-]{10})\".*", "$1");
        assertThat(ben.get("/running/load?weeks=4&until=" + until).body())
                .contains("<h1>Your last day of running was more than your calf has tolerated.")
                .contains("1 day went above it: " + day, "52 % further");
    }

    @Test
    void a_year_is_told_in_weeks() {
        assertThat(Visitor.demo(port, "ben").get("/running/load?weeks=52").body())
                .contains("Worst morning of the week", "<th scope=\"col\">Week of</th>");
    }

    @Test
    void few_answers_say_how_many_more_it_needs_and_nothing_else() {
        assertThat(Visitor.demo(port, "tomas").get("/running/load").body())
                .contains("What your calf can take is not known yet.", "Too early to say")
                .contains("We need about ")
                .doesNotContain("A hilly run", "class=\"over\"");
    }

    @Test
    void nobody_without_a_run_is_shown_a_picture_of_nothing() {
        assertThat(Runner.fresh(port, outbox).page("/running/load")).contains("<h1>No runs yet.");
    }

    @Test
    void who_runs_again_after_a_year_finds_the_way_back_to_it() {
        var runner = Runner.fresh(port, outbox);
        runner.send("old.gpx", Recorded.of("2021-03-10T06:30:00Z", 5000).gpx());
        assertThat(runner.page("/running/load?weeks=4"))
                .contains("<h1>No run in these 4 weeks.")
                .contains("/running/load?weeks=4&amp;until=2021-03-10");
    }

    @Test
    void who_was_never_sore_is_not_asked_and_told_what_is_assumed() {
        var runner = Runner.fresh(port, outbox);
        runner.send("a.gpx", Recorded.of("2021-03-01T06:30:00Z", 8000).gpx());
        runner.send("b.gpx", Recorded.of("2021-03-10T06:30:00Z", 13_000).gpx());
        assertThat(runner.page("/running/load?weeks=4&until=2021-03-11"))
                .contains("Your last day of running was more than your calf has tolerated.")
                .contains("they count as tolerated: that is assumed.", "62 % further")
                .contains("about 1.5 times the injury rate (1.16 to 2.00)")
                .contains("You are not asked how your mornings are");
    }

    @Test
    void shoes_that_were_named_once_are_counted_until_others_are() {
        var runner = Runner.fresh(port, outbox);
        runner.send("a.gpx", Recorded.of("2021-03-01T06:30:00Z", 5000).gpx());
        runner.visitor().save(runner.run() + "/shoes", "shoes", "Blue ones");
        runner.send("b.gpx", Recorded.of("2021-03-04T06:30:00Z", 6000).gpx());
        runner.send("c.gpx", Recorded.of("2021-03-07T06:30:00Z", 7000).gpx());
        var last = runner.runs().getFirst();
        assertThat(runner.page(last)).contains("<p>Blue ones.</p>");
        runner.visitor().save(last + "/shoes", "shoes", "<b>Red</b>");
        assertThat(runner.page("/running/load?until=2021-03-11"))
                .contains("Shoes: Blue ones</span><b>11.0 km", "a habit, not evidence")
                .contains("Shoes: &lt;b&gt;Red&lt;/b&gt;</span><b>");
        runner.visitor().save(last + "/shoes", "shoes", " ");
        assertThat(runner.page(last)).contains("<p>Blue ones.</p>");
    }

    @Test
    void the_ground_of_a_run_is_one_tap_and_the_same_again_takes_it_back() {
        var runner = Runner.fresh(port, outbox);
        runner.send("a.gpx", Recorded.of("2021-03-01T06:30:00Z", 5000).gpx());
        var run = runner.run();
        var chosen = "value=\"SAND\" aria-pressed=\"true\"";
        assertThat(runner.page(run)).contains("Ground").doesNotContain(chosen);
        runner.visitor().save(run + "/ground", "ground", "SAND");
        assertThat(runner.page(run)).contains(chosen);
        runner.visitor().save(run + "/ground", "ground", "moon");
        assertThat(runner.page(run)).contains(chosen);
        runner.visitor().save(run + "/ground", "ground", "SAND");
        assertThat(runner.page(run)).doesNotContain(chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?weeks=0", "?weeks=-4", "?weeks=99999999999", "?weeks=x&until=2026-13-45",
                "?until=9999-01-01", "?until=-999999999-01-01", "?until=", "?weeks=12&weeks=4"
            })
    void whatever_is_asked_for_is_answered_with_a_picture(String asked) {
        var answer = Visitor.demo(port, "ben").get("/running/load" + asked);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Show as a table");
    }
}
