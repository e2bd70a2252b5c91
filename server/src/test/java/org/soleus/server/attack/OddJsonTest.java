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

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is no sensible JSON is turned down soon, in plain words, at every door that reads JSON
/// (attack A30 of `docs/attacks.md`).
@ClinicTest
class OddJsonTest {

    private static final int DEEP = 100_000;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long MORE_MEMORY = 256L << 20;

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void every_door_turns_it_down_soon() {
        var ada = Visitor.demo(port, "ada");
        assertThat(doors()).contains("/triage/evaluate", "/account/passkey/signin");
        for (var path : doors()) {
            for (var odd : odd().entrySet()) {
                for (var accept : List.of("text/html", "application/json")) {
                    isTurnedDown(ada, path, odd.getKey(), odd.getValue(), accept);
                }
            }
        }
    }

    @Test
    void a_hundred_of_them_leave_nothing_behind() {
        var nobody = new Visitor(port);
        var deep = bytes(deep());
        isTurnedDown(nobody, "/triage/evaluate", "first", deep, "text/html");
        long before = used();
        for (int i = 0; i < 100; i++) {
            isTurnedDown(nobody, "/triage/evaluate", "again", deep, "text/html");
        }
        assertThat(used() - before).isLessThan(MORE_MEMORY);
    }

    private static long used() {
        System.gc();
        var heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }

    private static void isTurnedDown(
            Visitor who, String path, String name, byte[] body, String accept) {
        var begun = System.nanoTime();
        var answer =
                who.send(
                        who.request(path)
                                .setHeader("Accept", accept)
                                .header("Content-Type", "application/json")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofByteArray(body))
                                .build());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(name).isLessThan(SOON);
        assertThat(answer.statusCode()).as(path + ": " + name).isIn(303, 400, 403, 413);
        assertThat(answer.body())
                .doesNotContain("Exception", "at org.", "at java.", "tools.jackson");
        assertThat(answer.body().length()).as(name).isLessThan(50_000);
    }

    private List<String> doors() {
        var doors = new ArrayList<String>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            var read = info.getConsumesCondition().getConsumableMediaTypes();
            if (read.contains(MediaType.APPLICATION_JSON)) doors.addAll(info.getPatternValues());
        }
        return doors;
    }

    private static Map<String, byte[]> odd() {
        var odd = new LinkedHashMap<String, byte[]>();
        odd.put("deep lists", bytes("[".repeat(DEEP) + "]".repeat(DEEP)));
        odd.put("deep objects", bytes(deep()));
        odd.put("deep below a known name", bytes("{\"answers\":" + "[".repeat(DEEP)));
        odd.put("many names", bytes(names(18_000)));
        odd.put("more names than are read", bytes(names(150_000)));
        odd.put("the same name twice", bytes("{\"answers\":{},\"answers\":{}}"));
        odd.put("a huge exponent", bytes(age("1e999999999")));
        odd.put("a tiny one", bytes(age("1e-999999999")));
        odd.put("many digits", bytes(age("9".repeat(200_000))));
        odd.put("no number", bytes(age("NaN")));
        odd.put("half a character", bytes("{\"answers\":{\"\\ud800\":\"no\"}}"));
        odd.put("half a character in a value", bytes("{\"answers\":{\"DVT1\":\"\\udc00\"}}"));
        odd.put("half a character as a name", bytes("{\"\\udfff\":1}"));
        odd.put("half one in a known name", bytes("{\"id\":\"\\ud800\",\"rawId\":\"\\ud800\"}"));
        odd.put("bytes that are no text", new byte[] {'{', '"', (byte) 0xff, (byte) 0xed, '"'});
        odd.put("a zero", bytes("{\"answers\":{\"\\u0000\":\"\\u0000\"}}"));
        odd.put("more after its end", bytes("{\"answers\":{}} {\"answers\":{}}"));
        odd.put("another alphabet", "{\"x\":1}".getBytes(StandardCharsets.UTF_16));
        odd.put("nothing", new byte[0]);
        return odd;
    }

    private static String deep() {
        return "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000);
    }

    private static String age(String number) {
        return "{\"answers\":{},\"context\":{\"age\":" + number + "}}";
    }

    private static String names(int many) {
        var json = new StringBuilder("{");
        for (int i = 0; i < many; i++)
            json.append(i > 0 ? "," : "").append("\"n").append(i).append("\":1");
        return json.append('}').toString();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
