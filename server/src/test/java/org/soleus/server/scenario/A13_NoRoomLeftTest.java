package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.sql.SQLException;

/// A phone without a connection and without any room left answers danger all the same, begins
/// nothing, says of each thing told that it was not kept, and loses nothing of what waited before.
@ClinicTest
class A13_NoRoomLeftTest {

    private static final String START = "/plan/session/start?kind=DAILY";

    /// Enough for the pages of today, in bytes.
    private static final int ROOM = 8_000_000;

    /// For half a minute a browser lends room that it counted before, without counting again. What
    /// asks for more than that has it count; and then the smallest row is refused.
    private static final String HAS_NONE =
            """
            async () => {
              const come = (asked) => new Promise((done, failed) => {
                asked.onsuccess = () => done(asked.result);
                asked.onerror = () => failed(asked.error);
              });
              const store = await come(indexedDB.open('soleus'));
              const writes = (rows, long) => new Promise((done) => {
                const all = store.transaction('page', 'readwrite');
                all.oncomplete = () => done('taken');
                all.onabort = () => done(all.error.name);
                for (let i = 0; i < rows; i++) all.objectStore('page').put({path: '/' + i, x: 'x'.repeat(long)});
              });
              await writes(400, 40_000);
              const said = await writes(1, 1);
              store.close();
              return said;
            }\
            """;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired BeanFactory clinic;

    private Chromium chromium;
    private Newcomer grete;
    private Phone phone;
    private CDPSession devtools;

    @BeforeEach
    void take_a_phone_with_little_room() {
        chromium = Chromium.start();
        grete = Newcomer.joins(port, outbox);
        Evening.screen(grete.visitor());
        Evening.plan(grete.visitor());
        phone = Phone.of(chromium, port);
        devtools = phone.browser().newCDPSession(phone.page());
        hasRoom(ROOM);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    private void hasRoom(int bytes) {
        var room = new JsonObject();
        room.addProperty("origin", "http://localhost:" + port);
        room.addProperty("quotaSize", bytes);
        devtools.send("Storage.overrideQuotaForOrigin", room);
    }

    private void takesTodayAlong() {
        phone.is(grete.visitor());
        phone.takesTodayAlong();
    }

    private void isFull() {
        hasRoom(1);
        assertThat(phone.page().evaluate(HAS_NONE)).isEqualTo("QuotaExceededError");
    }

    private void taps(String second) {
        for (int tap = 1; tap <= 5; tap++) {
            phone.page()
                    .locator("#TAP" + tap + " input[value=" + (tap == 2 ? second : "no") + "]")
                    .check();
        }
        phone.score("before", 1);
        phone.press("Begin");
    }

    private void isToldThatItWasNotKept() {
        phone.reads("No connection.");
        isNotKept();
    }

    private void isNotKept() {
        phone.says("What you told just now was not saved: this phone could not keep it.");
        assertThat(phone.page().locator("#not-kept")).isVisible();
        assertThat(phone.page().locator("[data-waits]")).hasCount(0);
    }

    private long count(String table) throws SQLException {
        var hers = " WHERE member = '" + grete.idIn(clinic) + "'";
        return TestClinic.count("SELECT count(*) FROM " + table + hers);
    }

    @Test
    void danger_is_answered_and_nothing_begins_then_or_later() throws SQLException {
        takesTodayAlong();
        phone.open(START);
        isFull();
        taps("yes");
        phone.reads("No session now.");
        phone.says("now if one of these is true:");
        isNotKept();
        Look.at(phone.page(), "A13 danger").isForEverybodyEverywhere();
        hasRoom(ROOM);
        phone.open(START);
        phone.reads("No connection.");
        phone.open("/plan/waiting");
        phone.says("Nothing waits.");
        assertThat(count("plan.session")).isZero();
    }

    @Test
    void quiet_answers_begin_nothing_and_are_told_as_not_kept() throws SQLException {
        takesTodayAlong();
        phone.open(START);
        isFull();
        taps("no");
        isToldThatItWasNotKept();
        phone.open("/plan/waiting");
        phone.says("Nothing waits.");
        phone.open(START);
        phone.reads("Since last time, any of these?");
        assertThat(count("plan.session")).isZero();
        phone.browser().setOffline(false);
        phone.open(START);
        phone.reads("Since last time, any of these?");
    }

    @Test
    void what_is_told_then_is_not_kept_and_says_so_and_what_waited_before_arrives() {
        var session = Evening.begin(grete.visitor(), "DAILY");
        takesTodayAlong();
        phone.tellsLater(session, 3);
        phone.open("/plan/morning");
        isFull();
        phone.score("pain", 2);
        phone.press("Save");
        isToldThatItWasNotKept();
        Look.at(phone.page(), "A13 not kept").isForEverybodyEverywhere();
        phone.open("/plan/waiting");
        phone.says("How a session felt");
        assertThat(phone.page().getByText("First steps of a morning")).hasCount(0);

        phone.browser().setOffline(false);
        phone.sends();
        assertThat(grete.visitor().get(session).body())
                .contains("<span>Worst pain during</span><b>3</b>");
        hasRoom(ROOM);
        phone.open("/plan/morning");
        phone.reads("The first steps this morning");
        phone.score("pain", 2);
        phone.press("Save");
        phone.isAt("/plan/today");
        assertThat(grete.visitor().get("/plan/morning").body()).contains("<b>2</b>");
    }

    @Test
    void counts_are_held_by_the_page_that_says_so_and_go_from_it() throws SQLException {
        var session = Evening.begin(grete.visitor(), "DAILY");
        takesTodayAlong();
        phone.open(session);
        var player = new Player(phone);
        isFull();
        player.go();
        player.repeats(3);
        phone.says("this browser can keep nothing. Stay on this page");
        phone.browser().setOffline(false);
        phone.sends();
        assertThat(count("plan.set_done")).isEqualTo(1);
    }
}
