package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever is asked, the answer is closed to other sites, and says what to do next.
@ClinicTest
class ErrorPagesTest {

    private static final List<String> CLOSED =
            List.of(
                    "Content-Security-Policy",
                    "X-Content-Type-Options",
                    "Referrer-Policy",
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Resource-Policy",
                    "Permissions-Policy",
                    "Cache-Control");

    @LocalServerPort int port;

    private Visitor visitor;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
    }

    @Test
    void an_address_that_is_not_there_is_told_on_a_page() {
        var answer = visitor.get("/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        isClosed(answer);
        assertThat(answer.body()).contains("<h1>There is nothing here.</h1>", "Urgent help");
    }

    @Test
    void a_program_gets_the_problem_as_json() {
        var asked = visitor.request("/nothing/here").setHeader("Accept", "application/json");
        var answer = visitor.send(asked.build());
        assertThat(answer.statusCode()).isEqualTo(404);
        isClosed(answer);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"about:blank\"", "\"status\":404", "\"detail\":\"The address");
    }

    @Test
    void what_cannot_be_done_here_names_what_can() {
        var asked =
                visitor.request("/triage")
                        .header("Sec-Fetch-Site", "same-origin")
                        .method("PUT", BodyPublishers.ofString(""));
        var answer = visitor.send(asked.build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(answer.body()).contains("<h1>That cannot be done here.</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a\u0000b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void what_cannot_even_be_read_is_answered_in_our_own_words(String request) throws IOException {
        var answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 400");
        for (var header : CLOSED) assertThat(answer).contains(header + ": ");
        assertThat(answer)
                .contains("<h1>We could not read that.</h1>")
                .doesNotContain("<style", "Tomcat", "Exception");
    }

    @Test
    void every_answer_is_closed_and_only_what_a_page_named_is_kept() {
        isClosed(visitor.get("/triage"));
        assertThat(kept("/triage")).isEqualTo("no-store");
        assertThat(kept(Assets.at("css/base.css"))).contains("immutable");
        assertThat(kept("/css/base.css?v=00000000")).doesNotContain("immutable");
        assertThat(kept("/css/base.css")).doesNotContain("immutable");
        assertThat(kept("/manifest.webmanifest")).isEqualTo("no-store");
    }

    private String kept(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private static void isClosed(HttpResponse<String> answer) {
        for (var header : CLOSED) {
            assertThat(answer.headers().firstValue(header)).as(header).isPresent();
        }
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';")
                .doesNotContain("unsafe", "*", "http");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
