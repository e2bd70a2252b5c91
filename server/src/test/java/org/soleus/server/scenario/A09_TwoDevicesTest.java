package org.soleus.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.UUID;

/// The same session on a phone and on a tablet, both without a connection: the more that was done
/// counts, what was told first stands, what was told again is shown, and what worries is heard.
@ClinicTest
class A09_TwoDevicesTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Chromium chromium;

    @BeforeEach
    void start() {
        chromium = Chromium.start();
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void nothing_that_either_was_told_is_dropped() throws Exception {
        var grete = Newcomer.joins(port, outbox);
        Evening.screen(grete.visitor());
        Evening.plan(grete.visitor());
        var session = Evening.begin(grete.visitor(), "DAILY");
        var phone = Phone.of(chromium, port);
        phone.is(grete.visitor());
        var tablet = Phone.of(chromium, port);
        tablet.is(grete.elsewhere().visitor());

        tells(phone, session, 5, 2);
        tells(tablet, session, 8, 9);
        arrives(phone);
        arrives(tablet);

        var id = UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
        assertThat(
                        TestClinic.count(
                                "SELECT max(amount) FROM plan.set_done WHERE session = '"
                                        + id
                                        + "'"))
                .isEqualTo(8);
        phone.open(session);
        phone.reads("Done, and kept.");
        phone.says("Told again: ", "What you told first stands");
        assertThat(phone.page().locator("section.why").innerText()).contains("2");
        assertThat(phone.page().locator("section.next").innerText()).contains("9");
        phone.look("A09 told again");
        phone.open("/plan/today");
        phone.reads("A safety check first.");

        phone.open("/plan/morning");
        phone.says("Told again: ");
    }

    private static void tells(Phone one, String session, int counted, int worst) {
        one.takesTodayAlong();
        one.open(session);
        var player = new Player(one);
        player.go();
        player.repeats(counted);
        player.keepsTheLast(counted);
        one.tellsLater(session, worst);
        one.open("/plan/morning");
        one.score("pain", worst / 4);
        one.press("Save");
        one.says("First steps of a morning");
    }

    private static void arrives(Phone one) {
        one.browser().setOffline(false);
        one.sends();
    }
}
