package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.file.Path;

/// In the middle of a set the page is gone, and so is the network: each repetition that was counted
/// is there when the session is opened again.
@ClinicTest
class A04_ThePhoneDiesTest {

    private static final String KEEPS_NOTHING_TAKEN =
            """
            async () => {
              const {Locker} = await import('/device/locker.js');
              Locker.prototype.keep = () => new Promise(() => {});
            }\
            """;

    private static final String HAS_NO_WORKER =
            """
            async () => {
              for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
            }\
            """;

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Chromium chromium;
    private Phone phone;
    private String session;

    @BeforeEach
    void begin() {
        chromium = Chromium.start();
        phone = Phone.of(chromium, port);
        var grete = Evening.member(port, outbox);
        session = Evening.begin(grete, "DAILY");
        phone.is(grete);
        phone.open(session);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void the_page_dies_in_the_middle_of_a_set() {
        var player = new Player(phone);
        player.go();
        player.repeats(7);
        player.keeps(7);
        phone.dies();
        phone.open(session);
        assertThat(new Player(phone).done()).isEqualTo(7);
        assertThat(phone.page().locator("#small")).hasText("of 20");
    }

    @Test
    void the_page_dies_while_there_is_no_network() {
        var player = new Player(phone);
        player.go();
        player.repeats(2);
        phone.browser().setOffline(true);
        player.repeats(6);
        phone.says("No connection. Your counts are kept on this phone and will be sent again.");
        player.keeps(6);
        phone.dies();
        phone.browser().setOffline(false);
        phone.open(session);
        assertThat(new Player(phone).done()).isEqualTo(6);
        phone.sends();
        phone.page().reload();
        assertThat(phone.page().locator("[data-place='0']")).hasAttribute("data-done", "RIGHT1:6");
    }

    /// Not the page alone: the whole browser, by SIGKILL, from one moment to the next.
    @Test
    void the_browser_is_killed_while_there_is_no_network(@TempDir Path temp) {
        try (var profile = Profile.at(temp)) {
            var killed = Phone.of(profile.open(), "http://localhost:" + port);
            killed.is(phone);
            killed.open(session);
            var player = new Player(killed);
            player.go();
            player.repeats(2);
            killed.browser().setOffline(true);
            player.repeats(9);
            player.keeps(9);
            profile.kill();
            var again = Phone.of(profile.open(), "http://localhost:" + port);
            again.is(phone);
            again.open(session);
            assertThat(new Player(again).done()).isEqualTo(9);
            again.sends();
            again.page().reload();
            assertThat(again.page().locator("[data-place='0']"))
                    .hasAttribute("data-done", "RIGHT1:9");
        }
    }

    /// Taken, and the page dies after it wrote down that it was, or before.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_page_that_was_asked_for_before_a_count_was_taken_shows_it(boolean writesItDown) {
        var before = asked();
        var player = new Player(phone);
        player.go();
        if (!writesItDown) phone.page().evaluate(KEEPS_NOTHING_TAKEN);
        player.repeats(3);
        player.keeps(3);
        if (writesItDown) phone.sends();
        phone.page().waitForCondition(() -> asked().contains("data-done=\"RIGHT1:"));
        dies();
        opens(before);
        assertThat(new Player(phone).done()).isEqualTo(3);
    }

    @Test
    void a_count_goes_to_no_other_exercise() {
        var other = asked().replaceAll("data-of=\"[^\"]+\"", "data-of=\"other\"");
        var player = new Player(phone);
        player.go();
        player.repeats(3);
        player.keeps(3);
        phone.sends();
        dies();
        opens(other);
        assertThat(phone.page().locator("#player")).isVisible();
        assertThat(phone.page().locator("#small")).not().containsText("of ");
    }

    private void dies() {
        phone.page().evaluate(HAS_NO_WORKER);
        phone.dies();
    }

    /// The session, as its page came.
    private void opens(String html) {
        phone.page().route("**/worker.js", route -> route.abort());
        phone.page().route("**" + session, route -> route.fulfill(page(html)));
        phone.open(session);
    }

    private String asked() {
        return phone.browser().request().get(phone.page().url()).text();
    }

    private static Route.FulfillOptions page(String html) {
        return new Route.FulfillOptions().setContentType("text/html").setBody(html);
    }

    /// What an earlier release kept in the open is sealed, sent, and taken away there.
    @Test
    void counts_that_were_kept_in_the_open_are_brought_over() {
        var id = session.substring(session.lastIndexOf('/') + 1);
        phone.page()
                .evaluate(
                        """
                        id => localStorage.setItem('soleus.counts.' + id, JSON.stringify([{
                          count: {place: 0, version: 0, side: 'RIGHT', set: 1, amount: 8},
                          key: crypto.randomUUID(), sent: true}]))\
                        """,
                        id);
        phone.open(session);
        assertThat(new Player(phone).done()).isEqualTo(8);
        assertThat(phone.page().evaluate("localStorage.length")).isEqualTo(0);
        phone.sends();
        phone.page().reload();
        assertThat(phone.page().locator("[data-place='0']")).hasAttribute("data-done", "RIGHT1:8");
    }

    @Test
    void a_second_phone_finds_the_session_where_the_first_left_it() {
        var player = new Player(phone);
        player.go();
        player.repeats(4);
        player.keeps(4);
        phone.sends();
        try (var other = Phone.of(chromium, port)) {
            other.is(phone);
            other.open(session);
            assertThat(new Player(other).done()).isEqualTo(4);
        }
    }

    @Test
    void signed_out_elsewhere_the_counts_wait_on_the_phone() {
        var player = new Player(phone);
        player.go();
        player.repeats(1);
        phone.browser().clearCookies();
        player.repeats(3);
        phone.says("You are signed out. Your counts are kept on this phone. Sign in to go on.");
    }
}
