package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Audit;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/// A form takes effect once, however often it is sent (attack A33 of `docs/attacks.md`).
@ClinicTest
class OneEffectTest {

    private static final String[] SETTINGS = {
        "unit", "mi", "zone", "America/New_York", "theme", "dark"
    };

    @LocalServerPort int port;
    @Autowired Audit audit;
    @Autowired DemoPeople people;

    private final String key = UUID.randomUUID().toString();
    private Visitor mara;

    @BeforeEach
    void sign_in() {
        mara = Visitor.demo(port, "mara");
    }

    @Test
    void the_same_form_again_gets_the_same_answer_and_is_told_when_it_was_saved() {
        var first = mara.post("/account", with(key, SETTINGS));
        long after = changes();
        var second = mara.post("/account", with(key, SETTINGS));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(first)).isEqualTo("/account?saved");
        assertThat(Visitor.location(second))
                .matches("/account\\?saved&again=[0-2][0-9]:[0-5][0-9]");
        assertThat(changes()).isEqualTo(after);
        assertThat(mara.get(Visitor.location(second)).body())
                .contains("already saved at", ", once.");
    }

    @Test
    void a_hundred_times_at_once_has_one_effect() throws InterruptedException {
        long before = changes();
        var answers = Collections.synchronizedList(new ArrayList<Integer>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.execute(
                        () -> answers.add(mara.post("/account", with(key, SETTINGS)).statusCode()));
            }
        }
        assertThat(answers).hasSize(100).containsOnly(303);
        assertThat(changes()).isEqualTo(before + 1);
    }

    /// She signed in on a phone that kept it for somebody else.
    @Test
    void what_was_kept_for_another_member_is_not_taken() {
        long before = changes();
        var sent =
                mara.form("/account", with(key, SETTINGS)).header("Kept-For", "0123456789abcdef");
        assertThat(mara.send(sent.build()).statusCode()).isEqualTo(401);
        assertThat(changes()).isEqualTo(before);
    }

    /// It could not read where it is led, and takes no answer for the clinic's that names no key.
    @Test
    void a_script_is_told_that_it_is_done_and_which_key_was_heard() {
        var first = mara.send(script(mara, SETTINGS).build());
        long after = changes();
        var second = mara.send(script(mara, SETTINGS).build());
        for (var answer : List.of(first, second)) {
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(heard(answer)).isEqualTo(key);
            assertThat(Visitor.location(answer)).startsWith("/account?saved");
        }
        assertThat(second.headers().firstValue("Already-Saved")).isPresent();
        assertThat(changes()).isEqualTo(after);
    }

    /// Her phone sends it on where its page was gone before the answer came.
    @Test
    void what_a_page_sent_first_is_told_to_a_script_as_done() {
        mara.post("/account", with(key, SETTINGS));
        var second = mara.send(script(mara, SETTINGS).build());
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(heard(second)).isEqualTo(key);
    }

    @Test
    void a_script_that_is_turned_down_is_told_which_key_was_heard() {
        var nobody = new Visitor(port);
        var wrong = mara.send(script(mara, "unit", "km", "zone", "Moon/Base").build());
        var stranger = nobody.send(script(nobody, SETTINGS).build());
        var elsewhere = script(mara, SETTINGS).setHeader("Sec-Fetch-Site", "cross-site").build();
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(heard(wrong)).isEqualTo(key);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(heard(stranger)).isEqualTo(key);
        assertThat(heard(mara.send(elsewhere))).isEqualTo(key);
    }

    @Test
    void nothing_odd_is_said_again_and_a_page_names_no_key() {
        var odd = script(mara, SETTINGS).setHeader("Idempotency-Key", "a key, or \t none").build();
        assertThat(heard(mara.send(odd))).isEmpty();
        assertThat(heard(mara.post("/account", with(key, SETTINGS)))).isEmpty();
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        mara.post("/account", with(key, SETTINGS));
        long after = changes();
        var other =
                mara.post(
                        "/account",
                        with(key, "unit", "km", "zone", "Europe/Rome", "theme", "dark"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("already used to save something else");
        assertThat(changes()).isEqualTo(after);
    }

    @Test
    void a_form_without_a_proper_key_is_refused() {
        long before = changes();
        for (var wrong :
                new String[] {"", "1", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz", "1-1-1-1-1"}) {
            var answer = mara.post("/account", with(wrong, SETTINGS));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Open the page again");
        }
        assertThat(mara.post("/account", SETTINGS).statusCode()).isEqualTo(400);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void what_was_turned_down_can_be_mended_and_sent_again_with_the_same_key() {
        var wrong =
                mara.post(
                        "/account", with(key, "unit", "km", "zone", "Moon/Base", "theme", "dark"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(mara.post("/account", with(key, SETTINGS)).statusCode()).isEqualTo(303);
    }

    @Test
    void a_key_belongs_to_its_person() {
        mara.post("/account", with(key, SETTINGS));
        var ben = Visitor.demo(port, "ben");
        var own = ben.post("/account", with(key, SETTINGS));
        assertThat(Visitor.location(own)).isEqualTo("/account?saved");
    }

    private HttpRequest.Builder script(Visitor who, String... fields) {
        return who.form("/account", fields)
                .setHeader("Accept", "application/json")
                .header("Idempotency-Key", key);
    }

    private static String heard(HttpResponse<String> answer) {
        return answer.headers().firstValue("Heard").orElse("");
    }

    private long changes() {
        SignedIn who = people.find("mara").orElseThrow();
        return who.scope()
                .call(
                        () ->
                                audit.of(who.member(), 10_000).stream()
                                        .filter(t -> t.did().equals("update"))
                                        .count());
    }

    private static String[] with(String key, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("_key");
        all.add(key);
        return all.toArray(String[]::new);
    }
}
