package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Every form that the route table knows, sent with what no page of ours sends: the answer is a
/// page in plain words, never our own fault, and nothing of it comes back as markup (attacks A22
/// and A30 of `docs/attacks.md`).
@ClinicTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormsTest {

    /// Leaving and changing the person would end the others' tries.
    private static final Set<String> DOORS = Set.of("/account/signout", "/account/demo", "/error");

    /// Every field that any form of ours has.
    private static final List<String> FIELDS =
            List.of(
                    ("name mail born unit zone theme agreed screen way code ticket person state id"
                         + " answer move lines leave change kind TAP1 TAP2 TAP3 TAP4 TAP5 before"
                         + " place version side set amount form reason worst now effort done limp"
                         + " sign day pain stiffness activity1 rating1 activity2 rating2 metres"
                         + " distance shoes minutes during note verdict decision member session"
                         + " words why from until to well ground word then r device recovery"
                         + " passkey steps")
                            .split(" "));

    private static final String MARK = "<script>alert(1)</script>";

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Visitor nobody;
    private Visitor grete;
    private Visitor ines;
    private String session;

    @BeforeAll
    void come() {
        nobody = new Visitor(port);
        grete = Evening.member(port, outbox);
        session = Evening.begin(grete, "DAILY").replaceAll(".*/", "");
        ines = Visitor.demo(port, "ines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                MARK,
                "'; DROP TABLE plan.session; --",
                "${7*7}#{7*7}%{7*7}",
                "../../../../etc/passwd",
                "-1",
                "2147483648",
                "99999999999999999999",
                "1e309",
                "NaN",
                "0x10",
                "9999-99-99",
                "+999999999-12-31",
                "\u202e\u0007\ud83e\uddb5 \u0600",
                "yes,no,not_sure",
                "00000000-0000-0000-0000-000000000000"
            })
    void every_form_with_the_same_odd_word_in_every_field(String word) {
        var fields = new ArrayList<String>();
        for (var field : FIELDS) fields.addAll(List.of(field, word, field, word));
        everywhere(fields.toArray(String[]::new));
    }

    @Test
    void every_form_with_nothing_and_with_far_too_much() {
        everywhere();
        everywhere("answer", "9".repeat(100_000), "name", "n".repeat(100_000));
        var many = new ArrayList<String>();
        for (int i = 0; i < 3_000; i++) many.addAll(List.of("f" + i, "1"));
        everywhere(many.toArray(String[]::new));
    }

    /// Each waits until its line is closed, so some wait beside each other.
    @Test
    void no_form_takes_ten_megabytes() throws Exception {
        var far =
                ("_key=" + UUID.randomUUID() + "&answer=" + "9".repeat(10_000_000)).getBytes(UTF_8);
        try (var some = Executors.newFixedThreadPool(6)) {
            var sent = new HashMap<String, Future<HttpResponse<String>>>();
            for (var path : forms()) sent.put(path, some.submit(() -> sent(path, far)));
            for (var one : sent.entrySet()) {
                var answer = one.getValue().get();
                assertThat(answer.statusCode()).as(one.getKey()).isIn(413, 404);
                isPlain(one.getKey(), answer);
            }
        }
    }

    private HttpResponse<String> sent(String path, byte[] form) {
        return grete.send(
                grete.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofByteArray(form))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "multipart/form-data; boundary=x",
                "text/xml",
                "application/x-www-form-urlencoded; charset=utf-7",
                "nonsense"
            })
    void every_form_as_something_else(String type) {
        for (var body : List.of("{\"answer\":[[[[[[1]]]]]]}", "%zz=%&=&%80=%ff", "<a>&b;</a>")) {
            for (var path : forms()) {
                var asked =
                        grete.request(path)
                                .header("Content-Type", type)
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(body));
                isPlain(path + " as " + type, grete.send(asked.build()));
            }
        }
    }

    private void everywhere(String... fields) {
        for (var path : forms()) {
            for (var visitor : List.of(nobody, grete, ines)) {
                var answer = visitor.save(path, fields);
                isPlain(path, answer);
            }
        }
        assertThat(grete.get("/plan/today").statusCode()).isEqualTo(200);
    }

    private static void isPlain(String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        assertThat(answer.body())
                .as(path)
                .doesNotContain(MARK, "Exception", "\tat ", "at org.", "at java.", "SQL ");
    }

    private List<String> forms() {
        return Routes.of(mapping).stream()
                .filter(route -> !route.reads() && !DOORS.contains(route.path()))
                .map(route -> route.filled(route.path().contains("session") ? session : "1"))
                .distinct()
                .toList();
    }
}
