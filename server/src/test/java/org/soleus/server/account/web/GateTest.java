package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Damaged and hostile requests get a plain answer, and change nothing (attacks A30 and A32 of
/// `docs/attacks.md`).
@ClinicTest
class GateTest {

    @LocalServerPort int port;

    private Visitor ada;

    @BeforeEach
    void sign_in() {
        ada = Visitor.demo(port, "ada");
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        for (var site : new String[] {"cross-site", "same-site", "nonsense"}) {
            assertThat(ada.send(settings().setHeader("Sec-Fetch-Site", site).build()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void without_word_of_the_browser_the_origin_decides() {
        assertThat(
                        ada.send(bare().header("Origin", "http://localhost:" + port).build())
                                .statusCode())
                .isEqualTo(303);
        for (var origin :
                new String[] {
                    "null",
                    "https://evil.example",
                    "http://localhost:1",
                    "http://evil-localhost:" + port
                }) {
            assertThat(ada.send(bare().header("Origin", origin).build()).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(ada.send(bare().build()).statusCode()).isEqualTo(403);
    }

    @Test
    void too_much_is_told_before_it_is_read() {
        var body = "name=" + "x".repeat(10 * 1024 * 1024);
        var answer =
                ada.send(
                        ada.form("/account/signup")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        plain(answer, 413);
        var streamed =
                ada.form("/account/signup")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () ->
                                                new java.io.ByteArrayInputStream(
                                                        body.getBytes(StandardCharsets.US_ASCII))))
                        .build();
        plain(ada.send(streamed), 413);
    }

    @Test
    void a_thousand_fields_are_too_many() {
        var body = new StringBuilder("a=b");
        for (int i = 0; i < 5000; i++) body.append("&f").append(i).append("=1");
        var answer =
                ada.send(
                        ada.form("/account/signup")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build());
        assertThat(answer.statusCode()).isIn(400, 413);
        plain(answer, answer.statusCode());
    }

    @Test
    void what_is_no_text_is_refused() {
        for (var wrong :
                new String[] {
                    "name=%00", "name=a%00b", "%00=1", "name=%zz", "name=%", "name=%ED%A0%80x%00"
                }) {
            var answer =
                    ada.send(
                            ada.form("/account/signup")
                                    .POST(HttpRequest.BodyPublishers.ofString(wrong))
                                    .build());
            plain(answer, 400);
        }
    }

    @Test
    void wrong_kinds_of_body_are_told_as_such() {
        for (var type :
                new String[] {
                    "application/json",
                    "text/plain",
                    "application/xml",
                    "multipart/form-data; boundary=x",
                    "nonsense"
                }) {
            var answer =
                    ada.send(
                            ada.request("/account")
                                    .header("Sec-Fetch-Site", "same-origin")
                                    .header("Content-Type", type)
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"unit\":[[[[[1]]]]]}"))
                                    .build());
            assertThat(answer.statusCode()).as(type).isBetween(400, 499);
            plain(answer, answer.statusCode());
        }
        for (var body :
                new String[] {
                    "",
                    "null",
                    "[]",
                    "{\"id\":1}",
                    "[".repeat(100_000),
                    "{\"rawId\":\"" + "A".repeat(1000) + "\"}"
                }) {
            ada.send(json("/account/passkey/signin/options", "{}"));
            var answer = ada.send(json("/account/passkey/signin", body));
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(9, body.length())))
                    .isEqualTo(400);
        }
    }

    @Test
    void another_name_for_this_machine_gets_nothing() throws IOException {
        for (var host :
                new String[] {
                    "evil.example", "localhost.evil.example:" + port, "127.0.0.1.nip.io"
                }) {
            assertThat(raw("GET /account/demo", host)).startsWith("HTTP/1.1 421");
        }
        assertThat(raw("GET /account/demo", "127.0.0.1")).startsWith("HTTP/1.1 200");
    }

    @Test
    void odd_addresses_and_methods_are_answered_plainly() throws IOException {
        for (var line :
                new String[] {
                    "GET /account/%2e%2e/account",
                    "GET //account",
                    "GET /account;x=1",
                    "GET /account%00",
                    "GET /plan/%ff",
                    "TRACE /account",
                    "PUT /account",
                    "DELETE /account",
                    "PATCH /account/demo",
                    "FOO /account",
                    "GET /account/../account"
                }) {
            var answer = raw(line, "localhost");
            assertThat(answer)
                    .as(line)
                    .containsPattern("^HTTP/1.1 [34]")
                    .doesNotContain("Exception", "at org.", "Apache Tomcat");
        }
    }

    private void plain(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>").doesNotContain("Exception", "org.", "at java");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private HttpRequest.Builder settings() {
        return ada.form(
                "/account",
                "unit",
                "km",
                "zone",
                "UTC",
                "theme",
                "device",
                "_key",
                UUID.randomUUID().toString());
    }

    private HttpRequest.Builder bare() {
        return ada.request("/account")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "unit=km&zone=UTC&theme=device&_key=" + UUID.randomUUID()));
    }

    private HttpRequest json(String path, String body) {
        return ada.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String raw(String line, String host) throws IOException {
        var request = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
