package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Routes;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/// No other site gets in by a side door: no socket and no stream of events, nothing shared across
/// origins, nothing framed, and nothing of a person kept under the address of a file (attacks A28
/// and A32 of `docs/attacks.md`).
@ClinicTest
class DoorsShutTest {

    private static final List<String> STREAMS =
            List.of("SseEmitter", "ResponseBodyEmitter", "StreamingResponseBody", "Flux", "Flow");

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Visitor ada;

    @BeforeEach
    void come() {
        ada = Visitor.demo(port, "ada");
    }

    @Test
    void no_socket_and_no_stream_of_events_is_mapped() {
        for (var one : mapping.getHandlerMethods().entrySet()) {
            var told = one.getValue().getMethod().getGenericReturnType().getTypeName();
            assertThat(told).as(one.getKey().toString()).doesNotContain(STREAMS);
            assertThat(one.getKey().toString()).doesNotContain("event-stream");
        }
        for (var other : context.getBeansOfType(HandlerMapping.class).values()) {
            if (other instanceof AbstractUrlHandlerMapping urls) {
                assertThat(urls.getHandlerMap().values())
                        .noneMatch(it -> it.getClass().getName().contains("ocket"));
            }
        }
    }

    @Test
    void nobody_is_switched_to_another_protocol() throws IOException {
        var session = ada.session().getValue();
        for (var path : List.of("/", "/plan/today", "/ws", "/socket", "/stomp", "/events")) {
            var head =
                    "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: soleus=%s\r\n"
                                    .formatted(path, port, session)
                            + "Origin: https://evil.example\r\nConnection: Upgrade, close\r\n"
                            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: c29sZXVzLWF0dGFja3MhIQ==\r\n\r\n";
            assertThat(new RawLine(port).ask(head))
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 101");
        }
    }

    @Test
    void nothing_is_shared_with_another_origin_and_nothing_is_framed() {
        for (var route : Routes.of(mapping)) {
            if (route.path().equals("/account/signout")) continue;
            var path = route.filled("1");
            isShut(path, crossing(path, route.method()));
            isShut("OPTIONS " + path, crossing(path, "OPTIONS"));
        }
        isShut("a style", crossing("/css/base.css", "GET"));
        isShut("nothing", crossing("/nothing", "GET"));
    }

    private HttpResponse<String> crossing(String path, String method) {
        return ada.send(
                ada.request(path)
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.noBody())
                        .build());
    }

    private static void isShut(String path, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.map().keySet())
                .as(path)
                .noneMatch(name -> name.startsWith("access-control-"));
        assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .contains("frame-ancestors 'none'");
    }

    @Test
    void a_form_from_elsewhere_changes_nothing_at_any_route() {
        for (var route : Routes.of(mapping)) {
            if (route.reads() || route.path().equals("/error")) continue;
            var path = route.filled("1");
            assertThat(crossing(path, "POST").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void no_page_is_served_under_the_name_of_a_file() throws IOException {
        assertThat(ada.get("/account").body()).contains("Ada Lindqvist");
        for (var route : Routes.of(mapping)) {
            if (!route.reads() || route.path().equals("/account/outbox")) continue;
            var path = route.filled("1");
            for (var tail : List.of("/x.css", ".css", "%2fx.css")) {
                isNobodys(path + tail, ada.get(path + tail));
            }
        }
        for (var path :
                List.of(
                        "/account;a.css",
                        "/account;/a.css",
                        "/css/../account",
                        "/css/..;/account",
                        "/css/%2e%2e/account",
                        "/css/..%2faccount",
                        "/css//../account",
                        "/img/..\\account")) {
            var answer = new RawLine(port).ask(asked(path));
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 4")
                    .containsIgnoringCase("cache-control: no-store")
                    .doesNotContain("Ada Lindqvist", "max-age");
        }
    }

    private String asked(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: soleus=%s\r\n"
                        .formatted(path, port, ada.session().getValue())
                + "Accept: text/html\r\nConnection: close\r\n\r\n";
    }

    private static void isNobodys(String path, HttpResponse<String> answer) {
        assertThat(answer.body()).as(path).doesNotContain("Ada Lindqvist");
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(path)
                .isNotEmpty()
                .allMatch(kept -> kept.contains("no-store"));
    }
}
