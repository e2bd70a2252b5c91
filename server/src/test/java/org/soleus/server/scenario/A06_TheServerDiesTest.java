package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Chromium;
import org.soleus.server.Visitor;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.Operator;

import java.nio.file.Path;
import java.time.Duration;

/// In the middle of a session the server is killed, and later its database: the session goes on on
/// the phone, and when both are back each repetition is there.
class A06_TheServerDiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path temp;

    private Operator operator;
    private Chromium chromium;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        operator = new Operator(temp, temp.resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        if (operator != null) operator.stop();
        if (chromium != null) chromium.close();
    }

    @Test
    void killed_in_the_middle_of_a_session_neither_loses_a_repetition() throws Exception {
        var clinic = operator.start();
        int port = clinic.port();
        var ada = Visitor.demo(port, "ada");
        Evening.screen(ada);
        Evening.plan(ada);
        var session = Evening.begin(ada, "DAILY");
        var phone = Phone.of(chromium, port);
        phone.is(ada);
        phone.open(session);
        var player = new Player(phone);
        player.go();
        player.repeats(5);

        clinic.kill();
        player.repeats(9);
        phone.says("No connection. Your counts are kept on this phone and will be sent again.");
        var again = operator.start(port);
        has(ada, session, "RIGHT1:9", phone);
        assertThat(phone.page().locator("#kept")).isEmpty();

        operator.killPostgres();
        player.repeats(12);
        has(ada, session, "RIGHT1:12", phone);
        assertThat(clinic.said() + again.said()).doesNotContain("\tat ");
    }

    /// Asks until the clinic has so much of the first exercise; while it comes back it says so.
    ///
    /// @param phone which tries again at once, as it does when a connection comes back
    private static void has(Visitor ada, String session, String done, Phone phone)
            throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var last = "";
        while (System.nanoTime() < end) {
            var page = ada.get(session);
            assertThat(page.body()).doesNotContain("Exception", "at org.");
            assertThat(page.statusCode()).isIn(200, 503);
            last = page.body().replaceAll("(?s).*?data-done=\"([^\"]*)\".*", "$1");
            if (last.equals(done)) return;
            phone.page().evaluate("dispatchEvent(new Event('online'))");
            Thread.sleep(200);
        }
        assertThat(last).isEqualTo(done);
    }
}
