package org.soleus.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.LocalDate;
import java.time.ZoneId;

/// The clock of the phone is wrong by three years: what it says is kept beside the clinic's, and
/// every day is the clinic's.
@ClinicTest
class A10_WrongClockTest {

    private static final int YEARS = 3;
    private static final long SECONDS = 86_400L * 365 * YEARS;

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

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void what_was_counted_by_it_is_of_today(int sign) throws Exception {
        long off = sign * SECONDS;
        var grete = Evening.member(port, outbox);
        var session = Evening.begin(grete, "DAILY");
        var phone = Phone.of(chromium, port);
        phone.is(grete);
        phone.browser()
                .addInitScript(
                        "const Real = Date, off = "
                                + off * 1000
                                + "; window.Date = class extends Real { constructor(...a) {"
                                + " a.length ? super(...a) : super(Real.now() + off); } static"
                                + " now() { return Real.now() + off; } };");
        phone.takesTodayAlong();
        phone.open(session);
        var player = new Player(phone);
        player.go();
        player.repeats(3);
        player.keeps(3);
        phone.tellsLater(session, 1);
        phone.browser().setOffline(false);
        phone.sends();

        assertThat(grete.get(session).body()).contains("<span>Worst pain during</span><b>1</b>");
        assertThat(rows("off_s BETWEEN " + (off - 60) + " AND " + (off + 60))).isPositive();
        assertThat(rows("abs(extract(epoch FROM performed_at - at) - (" + off + ")) < 60"))
                .isPositive();
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        assertThat(
                        TestClinic.count(
                                "SELECT count(*) FROM plan.session WHERE finished_at BETWEEN now()"
                                        + " - interval '5 min' AND now() AND day = '"
                                        + today
                                        + "' AND session = '"
                                        + session.substring(session.lastIndexOf('/') + 1)
                                        + "'"))
                .isEqualTo(1);
    }

    private static long rows(String where) throws Exception {
        return TestClinic.count("SELECT count(*) FROM account.once WHERE " + where);
    }
}
