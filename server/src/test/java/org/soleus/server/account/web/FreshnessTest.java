package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Fresh;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What cannot be taken back needs more than being signed in.
@ClinicTest
class FreshnessTest {

    /// Pages that must never open to whoever finds a device lying open.
    private static final Set<String> MUST =
            Set.of(
                    "/account/erase",
                    "/account/devices",
                    "/account/export",
                    "/account/export/soleus.zip",
                    "/account/ways",
                    "/account/passkey",
                    "/account/passkey/options",
                    "/account/passkey/remove",
                    "/account/recovery");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Newcomer she;

    @BeforeEach
    void signed_in_and_no_more() {
        she = Newcomer.joins(port, outbox);
    }

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
    }

    @Test
    void no_fresh_route_opens_to_whoever_is_merely_signed_in() {
        var fresh = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach(
                        (route, handler) -> {
                            if (!isFresh(handler)) return;
                            for (var path : route.getPatternValues()) {
                                fresh.add(path);
                                if (!route.getConsumesCondition().isEmpty()) continue;
                                for (var method : route.getMethodsCondition().getMethods()) {
                                    isClosed(method.name(), path.replaceAll("\\{[^}]*}", "1"));
                                }
                            }
                        });
        assertThat(fresh).containsAll(MUST);
        assertThat(she.visitor().get("/account").statusCode()).isEqualTo(200);
    }

    private void isClosed(String method, String path) {
        var visitor = she.visitor();
        var answer = method.equals("GET") ? visitor.get(path) : visitor.save(path, "word", "erase");
        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(303);
        assertThat(Visitor.location(answer)).startsWith("/account/confirm?then=/account/");
        var program = visitor.form(path, "word", "erase").setHeader("Accept", "application/json");
        if (method.equals("GET")) return;
        program.header("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(visitor.send(program.build()).statusCode()).as(path).isEqualTo(403);
    }

    private static boolean isFresh(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Fresh.class)
                || handler.getBeanType().isAnnotationPresent(Fresh.class);
    }

    @Test
    void no_passkey_is_added_by_whoever_is_merely_signed_in() {
        var made =
                she.visitor()
                        .request("/account/passkey")
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString("{}"));
        var no = she.visitor().send(made.build());
        assertThat(no.statusCode()).isEqualTo(403);
        assertThat(no.body()).contains("Show first that it is you");
    }

    @Test
    void a_code_to_her_own_mail_opens_the_page_she_came_for_and_changes_her_session() {
        var before = she.visitor().session().getValue();
        assertThat(Visitor.location(she.visitor().get("/account/erase")))
                .isEqualTo("/account/confirm?then=/account/erase");
        assertThat(she.visitor().get("/account/confirm?then=/account/erase").body())
                .contains("Show that it is you", "value=\"/account/erase\"");
        assertThat(Visitor.location(she.confirms("/account/erase"))).isEqualTo("/account/erase");
        assertThat(she.letter().body()).contains("lets nobody in");
        assertThat(she.visitor().get("/account/erase").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(she.visitor().get("/account/confirm?then=/account/erase")))
                .isEqualTo("/account/erase");
        assertThat(she.visitor().session().getValue()).isNotEqualTo(before);
        var thief = new Visitor(port);
        var stolen = thief.request("/account").header("Cookie", "soleus=" + before);
        assertThat(thief.send(stolen.build()).statusCode()).isEqualTo(303);
    }

    @Test
    void it_holds_for_five_minutes_and_for_this_device_alone() {
        var elsewhere = she.elsewhere();
        she.confirms("/account/erase");
        assertThat(elsewhere.visitor().get("/account/erase").statusCode()).isEqualTo(303);
        clock.move(Duration.ofMinutes(4));
        assertThat(she.visitor().get("/account/erase").statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(she.visitor().get("/account/erase").statusCode()).isEqualTo(303);
    }

    @Test
    void it_leads_to_pages_that_need_it_and_nowhere_else() {
        for (var page :
                List.of(
                        "https://elsewhere.example/",
                        "//elsewhere.example",
                        "/account/erase/../..",
                        "/account/erase?x",
                        "/plan/today",
                        "javascript:alert(1)",
                        "")) {
            assertThat(Visitor.location(she.confirms(page))).as(page).isEqualTo("/account");
            she = Newcomer.joins(port, outbox);
        }
    }

    @Test
    void five_wrong_codes_spend_the_right_one() {
        var page = she.visitor().post("/account/confirm/code", "then", "/account/erase");
        var ticket = Visitor.hidden(page, "ticket");
        var wrong = she.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertThat(entered(ticket, wrong)).isEqualTo(422);
        assertThat(entered(ticket, she.code())).isEqualTo(422);
        assertThat(entered(ticket, "no digits")).isEqualTo(422);
        assertThat(she.visitor().get("/account/erase").statusCode()).isEqualTo(303);
    }

    @Test
    void a_code_of_somebody_else_or_for_signing_in_shows_nothing() {
        var other = Newcomer.joins(port, outbox);
        var hers = other.visitor().post("/account/confirm/code", "then", "/account/erase");
        assertThat(entered(Visitor.hidden(hers, "ticket"), other.code())).isEqualTo(422);
        var door = new Visitor(port).post("/account/signin", "mail", she.mail());
        assertThat(entered(Visitor.hidden(door, "ticket"), she.code())).isEqualTo(422);
        var shown = she.visitor().post("/account/confirm/code", "then", "/account/erase");
        var stranger = new Visitor(port);
        var ticket = Visitor.hidden(shown, "ticket");
        assertThat(
                        stranger.post("/account/code", "ticket", ticket, "code", she.code())
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void who_asks_for_too_many_codes_is_told_when_to_come_back() {
        for (int i = 0; i < 5; i++) she.visitor().post("/account/confirm/code", "then", "");
        var no = she.visitor().post("/account/confirm/code", "then", "");
        assertThat(no.statusCode()).isEqualTo(429);
        assertThat(no.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void who_has_no_way_to_show_it_is_led_to_a_passkey() {
        var squatter = new Visitor(port);
        squatter.signUp("Grete", she.mail(), "1990-05-31", "way", "passkey");
        assertThat(squatter.get("/account/confirm?then=/account/erase").body())
                .contains("Add a passkey first")
                .doesNotContain("/account/confirm/code");
        assertThat(squatter.post("/account/confirm/code", "then", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_that_was_led_away_may_be_sent_again_with_its_key() {
        var key = UUID.randomUUID().toString();
        var form = new String[] {"word", "no", "_key", key};
        assertThat(she.visitor().post("/account/erase", form).statusCode()).isEqualTo(303);
        she.confirms("/account/erase");
        assertThat(she.visitor().post("/account/erase", form).statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_confirms_without_being_signed_in() {
        var stranger = new Visitor(port);
        assertThat(Visitor.location(stranger.get("/account/confirm"))).isEqualTo("/account/signin");
        for (var path : List.of("/account/confirm", "/account/confirm/code")) {
            assertThat(stranger.post(path).statusCode()).isEqualTo(401);
        }
        var json =
                stranger.request("/account/confirm/passkey")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"));
        assertThat(stranger.send(json.build()).statusCode()).isEqualTo(401);
    }

    private int entered(String ticket, String code) {
        return she.visitor()
                .post("/account/confirm", "ticket", ticket, "code", code, "then", "/account/erase")
                .statusCode();
    }
}
