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

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// The way out of a phase, as a member walks it.
@ClinicTest
class PhaseTest {

    private static final Pattern ASKED = Pattern.compile("<fieldset[^>]* id=\"([a-z0-9-]+)\"");

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
    void a_phase_is_not_asked_about_before_its_least_days() {
        assertThat(page())
                .contains("Calm goes on for now.")
                .doesNotContain("<form method=\"post\"");
        assertThat(grete.get("/plan/today").body()).doesNotContain("/plan/phase");
        assertThat(answer("yes").statusCode()).isEqualTo(303);
        assertThat(page()).contains("Calm goes on for now.").doesNotContain("Your checks so far");
    }

    @Test
    void all_held_twice_a_day_apart_and_the_next_phase_begins_tomorrow() {
        clock.move(Duration.ofDays(3));
        assertThat(grete.get("/plan/today").body()).contains("/plan/phase", "Ready for Restore?");
        answer("yes");
        assertThat(page()).contains("All of it held, once.").doesNotContain("Save this check");
        assertThat(answer("yes").statusCode()).isEqualTo(303);
        assertThat(page()).contains("All of it held, once.");

        clock.move(Duration.ofHours(25));
        assertThat(page()).contains("Does it still hold?");
        answer("yes");
        assertThat(page()).contains("Restore begins tomorrow.", "Today stays as it is");
        assertThat(grete.get("/plan/today").body()).contains("calm it down");

        clock.move(Duration.ofDays(1));
        assertThat(grete.get("/plan/today").body()).contains("restore");
        assertThat(page()).contains("Restore goes on for now.");
    }

    @Test
    void what_is_not_tried_counts_as_not_yet() {
        clock.move(Duration.ofDays(3));
        answer("not_tried");
        assertThat(page()).contains("Restore waits a little.", "Last time: open.");
    }

    @Test
    void one_thing_that_fails_begins_the_count_anew() {
        clock.move(Duration.ofDays(3));
        answer("yes");
        clock.move(Duration.ofHours(25));
        answer("no");
        assertThat(page()).contains("Restore waits a little.", "4 checks are still open");
        clock.move(Duration.ofHours(25));
        answer("yes");
        assertThat(page()).contains("All of it held, once.");
    }

    @Test
    void new_swelling_is_sent_to_the_safety_check() {
        clock.move(Duration.ofDays(3));
        answer("no");
        assertThat(page()).contains("New swelling needs a look first.", "/triage");
    }

    @Test
    void nothing_answered_is_said_and_nothing_is_kept() {
        clock.move(Duration.ofDays(3));
        var told = grete.save("/plan/phase");
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Answer at least one");
        var strange = grete.save("/plan/phase", "stage-10", "yes", "nonsense", "yes");
        assertThat(strange.statusCode()).isEqualTo(303);
        assertThat(page()).contains("Restore waits a little.");
    }

    private String page() {
        return grete.get("/plan/phase").body();
    }

    /// Answers all that the page asks, or, where it asks nothing, what it asked first.
    private HttpResponse<String> answer(String word) {
        var sent = new ArrayList<String>();
        var asked = ASKED.matcher(page());
        while (asked.find()) {
            sent.add(asked.group(1));
            sent.add(word);
        }
        if (sent.isEmpty()) {
            sent.add("rest-pain-2");
            sent.add(word);
        }
        return grete.save("/plan/phase", sent.toArray(String[]::new));
    }
}
