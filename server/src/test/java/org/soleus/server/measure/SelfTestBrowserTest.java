package org.soleus.server.measure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.scenario.Phone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;

/// Self-tests in a real browser: counted with a large button or the keyboard, to a beat and a
/// clock.
@ClinicTest
class SelfTestBrowserTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"390,DARK", "1280,LIGHT"})
    void heel_raises_are_counted_by_tapping_and_kept(int width, ColorScheme theme) {
        try (var phone = enter(width, theme)) {
            phone.open("/measure/test/heel-raise/do");
            phone.look("measure-raise");
            var left = phone.page().locator("[data-leg='Left leg']");
            for (int tap = 0; tap < 7; tap++) left.locator(".tap-one").click();
            left.locator(".less").click();
            assertThat(left.locator("output")).hasText("6");
            var right = phone.page().locator("[data-leg='Right leg'] .tap-one");
            right.focus();
            for (int tap = 0; tap < 4; tap++) phone.page().keyboard().press("Space");
            assertThat(phone.page().locator("#value-RIGHT")).hasValue("4");
            phone.press("Save");
            phone.reads("The right leg does 66 % of the other: left 6, right 4.");
            phone.look("measure-raised");
            phone.open("/measure");
            phone.look("measure");
        }
    }

    @Test
    void the_beat_is_seen_and_stops_again() {
        try (var phone = enter(390, ColorScheme.LIGHT)) {
            phone.open("/measure/test/heel-raise/do");
            phone.press("Start the beat");
            var lamp = phone.page().locator("#lamp");
            assertThat(lamp).hasText("down");
            assertThat(lamp).hasText("up");
            phone.press("Stop the beat");
            assertThat(phone.page().locator("#start-beat")).hasText("Start the beat");
            phone.isCalm();
        }
    }

    @Test
    void the_clock_of_a_balance_runs_in_seconds_and_half_a_minute_counts_stands() {
        try (var phone = enter(390, ColorScheme.LIGHT)) {
            phone.open("/measure/test/balance/do");
            var tap = phone.page().locator("[data-leg='Left leg'] .tap-one");
            tap.click();
            assertThat(phone.page().locator("#value-LEFT")).hasValue("2");
            tap.click();
            assertThat(tap).hasText("Start");
            phone.look("measure-balance");
            phone.open("/measure/test/sit-to-stand/do");
            var stand = phone.page().locator(".tap-one");
            stand.click();
            for (int count = 0; count < 3; count++) stand.click();
            assertThat(phone.page().locator("output")).hasText("3");
            assertThat(stand).containsText("28 s left");
            phone.isCalm();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "1280,DARK"})
    void what_two_devices_told_of_some_weeks_stands_beside_each_other(
            int width, ColorScheme theme) {
        var member = Evening.member(port, outbox);
        for (var pain : List.of("3", "5")) {
            member.save("/measure/questions", "week", "0", "pain-now", pain);
        }
        try (var phone = enter(width, theme, member)) {
            phone.open("/measure/questions?again=yes");
            phone.says("Told again");
            phone.look("measure-questions-again");
            phone.isCalm();
        }
    }

    private Phone enter(int width, ColorScheme theme) {
        return enter(width, theme, Evening.member(port, outbox));
    }

    private Phone enter(int width, ColorScheme theme, Visitor member) {
        var phone = Phone.of(chromium.still(width, theme), "http://localhost:" + port);
        phone.is(member);
        return phone;
    }
}
