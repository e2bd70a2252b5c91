package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// JSON with a million names, names of one hash, a million escapes or digits is turned down at
/// every door that reads JSON or a file, in little more time than as many harmless bytes take
/// (attack A30 of `docs/attacks.md`).
@ClinicTest
class HeavyJsonTest {

    /// As much as a door for JSON takes in.
    private static final int FITS = 250_000;

    /// As much as makes a million of each.
    private static final int MILLION = 12_000_000;

    /// So many times as long as harmless bytes it may take, and so many nanoseconds count as none.
    private static final int TIMES = 20;

    private static final long NONE = 20_000_000;
    private static final int TRIES = 3;

    private static final List<String> FILES =
            List.of("/account/import", "/content/import", "/running/upload");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void every_door_for_json_turns_it_down_as_soon_as_harmless_bytes() {
        var ada = Visitor.demo(port, "ada");
        assertThat(doors()).contains("/triage/evaluate", "/account/passkey/signin");
        for (var path : doors()) {
            long harmless = time(ada, path, "harmless", inside(Heavy.harmless(FITS)));
            for (var heavy : Heavy.values(FITS).entrySet()) {
                long took = time(ada, path, heavy.getKey(), inside(heavy.getValue()));
                assertThat(took)
                        .as(path + ": " + heavy.getKey())
                        .isLessThan(TIMES * Math.max(harmless, NONE));
            }
        }
    }

    @Test
    void a_million_of_them_is_turned_down_unread() {
        var ada = Visitor.demo(port, "ada");
        for (var path : doors()) {
            for (var heavy : Heavy.values(MILLION).entrySet()) {
                var status = unread(ada, path, inside(heavy.getValue()));
                assertThat(status).as(path + ": " + heavy.getKey()).isIn(403, 413);
            }
        }
    }

    /// Whoever goes on sending what nobody reads may be cut off before she hears why.
    private static int unread(Visitor who, String path, String body) {
        try {
            return send(who, path, "application/json", body);
        } catch (UncheckedIOException cutOff) {
            return 413;
        }
    }

    @Test
    void a_door_for_files_takes_none_of_it_for_one() {
        for (var path : FILES) {
            var who = Visitor.demo(port, path.startsWith("/content") ? "ines" : "ada");
            for (var heavy : Heavy.values(MILLION).entrySet()) {
                var status =
                        send(
                                who,
                                path,
                                "multipart/form-data; boundary=edge",
                                file(inside(heavy.getValue())));
                assertThat(status).as(path + ": " + heavy.getKey()).isIn(200, 303, 404, 413, 422);
            }
        }
    }

    /// The shortest of some, since others work on this machine too.
    private static long time(Visitor who, String path, String name, String body) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begun = System.nanoTime();
            var status = send(who, path, "application/json", body);
            shortest = Math.min(shortest, System.nanoTime() - begun);
            assertThat(status).as(path + ": " + name).isIn(303, 400, 403, 413);
        }
        return shortest;
    }

    private static int send(Visitor who, String path, String type, String body) {
        var answer =
                who.send(
                        who.request(path)
                                .header("Content-Type", type)
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
                                .build());
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "tools.jackson");
        return answer.statusCode();
    }

    /// Where a door looks first.
    private static String inside(String value) {
        return "{\"answers\":" + value + "}";
    }

    private static String file(String json) {
        return "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n"
                + json
                + "\r\n--edge--\r\n";
    }

    private List<String> doors() {
        var doors = new ArrayList<String>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            var read = info.getConsumesCondition().getConsumableMediaTypes();
            if (read.contains(MediaType.APPLICATION_JSON)) doors.addAll(info.getPatternValues());
        }
        return doors;
    }
}
