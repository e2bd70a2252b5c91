package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.web.Say;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whoever signs out is out: there, and on whatever other device she names (attack A12 of
/// `docs/attacks.md`).
@ClinicTest
class DevicesTest {

    private static final Pattern DEVICE =
            Pattern.compile("name=\"device\" value=\"([0-9a-f]{64})\"");

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Newcomer phone;
    private Newcomer desk;
    private Newcomer old;

    @BeforeEach
    void signed_in_on_three() {
        phone = Newcomer.joins(port, outbox);
        desk = phone.elsewhere();
        old = phone.elsewhere();
        phone.confirms("/account/devices");
    }

    @Test
    void each_is_listed_with_this_one_first_and_none_by_what_opens_it() {
        var page = phone.visitor().get("/account/devices").body();
        assertThat(page).contains("This device", "Sign out on all other devices");
        assertThat(devices(page)).hasSize(2);
        for (var one : List.of(phone, desk, old)) {
            var session = one.visitor().session().getValue();
            assertThat(page).doesNotContain(session);
        }
    }

    @Test
    void one_is_ended_and_the_others_go_on() {
        desk.visitor().get("/plan/today");
        var named = devices(phone.visitor().get("/account/devices").body());
        var done = phone.visitor().save("/account/devices/end", "device", named.getFirst());
        assertThat(Visitor.location(done)).isEqualTo("/account/devices?ended");
        assertThat(devices(phone.visitor().get("/account/devices").body())).hasSize(1);
        assertThat(List.of(in(phone), in(desk) ^ in(old))).containsExactly(true, true);
        phone.visitor().save("/account/devices/end", "device", named.getFirst());
        phone.visitor().save("/account/devices/end", "device", "f".repeat(64));
        assertThat(List.of(in(phone), in(desk) ^ in(old))).containsExactly(true, true);
    }

    @Test
    void all_others_are_ended_at_once() {
        phone.visitor().save("/account/devices/others");
        assertThat(List.of(in(phone), in(desk), in(old))).containsExactly(true, false, false);
        assertThat(phone.visitor().get("/account/devices").body())
                .contains("You are signed in nowhere else.");
    }

    @Test
    void nobody_ends_a_device_of_somebody_else() {
        var other = Newcomer.joins(port, outbox);
        other.confirms("/account/devices");
        var named = devices(phone.visitor().get("/account/devices").body());
        for (var one : named) other.visitor().save("/account/devices/end", "device", one);
        other.visitor().save("/account/devices/others");
        assertThat(List.of(in(phone), in(desk), in(old))).containsExactly(true, true, true);
    }

    @Test
    @Timeout(30)
    void an_upload_that_is_under_way_breaks_off_when_its_session_ends() throws Exception {
        try (var sending = new Socket("localhost", port)) {
            var cookie = desk.visitor().session().getValue();
            say(
                    sending,
                    "POST /running/upload/file HTTP/1.1\r\nHost: localhost:"
                            + port
                            + "\r\nCookie: soleus="
                            + cookie
                            + "\r\nSec-Fetch-Site: same-origin\r\nFile-Name: run.gpx\r\n"
                            + "Content-Type: application/octet-stream\r\nContent-Length: 50000000"
                            + "\r\n\r\n");
            for (int i = 0; i < 20; i++) say(sending, "<gpx>".repeat(1000));
            phone.visitor().save("/account/devices/others");
            var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            boolean broke = false;
            while (!broke && System.nanoTime() < end) broke = breaksOff(sending);
            assertThat(broke).isTrue();
        }
    }

    /// Whether the clinic has answered before everything was sent.
    private static boolean breaksOff(Socket sending) throws InterruptedException {
        try {
            say(sending, "<gpx>".repeat(1000));
            Thread.sleep(100);
            return sending.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    private static void say(Socket to, String words) throws IOException {
        to.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0|Firefox on"
                        + " Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " Version/19.0 Mobile/15E148 Safari/604.1|Safari on iPhone",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) CriOS/140.0 Mobile/15E148"
                        + " Safari/604.1|Chrome on iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36"
                        + " Edg/140.0|Edge on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19.0"
                        + " Safari/605.1.15|Safari on macOS",
                "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36|Chrome on Linux",
                "curl/8.5.0|A device whose browser does not say what it is",
                "<script>alert(1)</script>|A device whose browser does not say what it is"
            })
    void a_device_is_named_by_what_its_browser_says(String agent, String words) {
        var say = Say.ENGLISH;
        var device = Device.of(agent);
        assertThat(device.words(say)).isEqualTo(words);
        assertThat(Device.ofKept(device.kept())).isEqualTo(device);
        assertThat(Device.ofKept(null).words(say)).startsWith("A device");
    }

    private static boolean in(Newcomer one) {
        return one.visitor().get("/account").statusCode() == 200;
    }

    private static List<String> devices(String page) {
        return DEVICE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
