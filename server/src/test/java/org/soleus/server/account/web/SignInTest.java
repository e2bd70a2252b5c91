package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Who gets in, and who does not (attacks A16, A17 and A21 of `docs/attacks.md`).
@ClinicTest
class SignInTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private final String mail = UUID.randomUUID() + "@canary.example";
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void a_code_by_mail_makes_an_account_and_leads_to_the_intake() {
        var page = signUp(mail, "1990-05-31");
        assertThat(page.statusCode()).isEqualTo(200);
        var in = enter(page, code(mail));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(in)).isEqualTo("/plan/intake/1");
        assertThat(visitor.get("/account").body()).contains("Grete", mail);
    }

    @Test
    void the_same_mail_signs_in_afterwards_and_leads_to_today() {
        enter(signUp(mail, "1990-05-31"), code(mail));
        var later = new Visitor(port);
        var in =
                enter(
                        later,
                        later.post("/account/signin", "mail", " " + mail.toUpperCase(Locale.ROOT)),
                        code(mail));
        assertThat(Visitor.location(in)).isEqualTo("/plan/today");
    }

    @Test
    void children_are_not_signed_up_on_the_day_before_their_birthday() {
        var tomorrow =
                clock.instant()
                        .atZone(java.time.ZoneId.of("Europe/Berlin"))
                        .toLocalDate()
                        .plusDays(1)
                        .minusYears(18);
        var page = signUp(mail, tomorrow.toString());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("for adults").contains("<title>Error: ");
        assertThat(letters(mail)).isZero();
        assertThat(signUp(mail, tomorrow.minusDays(1).toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void every_field_says_what_to_do_and_keeps_what_was_entered() {
        var page =
                visitor.post(
                        "/account/signup",
                        "name",
                        "Grete <b>",
                        "mail",
                        "nonsense",
                        "born",
                        "31.5.1990",
                        "unit",
                        "furlong",
                        "zone",
                        "Moon/Base");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "as anna@example.org",
                        "as 1990-05-31",
                        "km or miles",
                        "time zone",
                        "Tick the box")
                .contains("Grete &lt;b", "aria-invalid=\"true\"")
                .doesNotContain("Grete <b");
    }

    @Test
    void five_wrong_codes_and_the_right_one_is_worth_nothing() {
        var page = signUp(mail, "1990-05-31");
        var right = code(mail);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(page, right.equals("000000") ? "000001" : "000000").statusCode())
                    .isEqualTo(422);
        }
        assertThat(enter(page, right).statusCode()).isEqualTo(422);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void a_code_is_good_for_one_use_by_one_visitor() throws InterruptedException {
        var page = signUp(mail, "1990-05-31");
        var right = code(mail);
        var ticket = Visitor.hidden(page, "ticket");
        var answers = Collections.synchronizedList(new ArrayList<Integer>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(
                        () ->
                                answers.add(
                                        new Visitor(port)
                                                .post(
                                                        "/account/code",
                                                        "ticket",
                                                        ticket,
                                                        "code",
                                                        right)
                                                .statusCode()));
            }
        }
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(19);
    }

    @Test
    void a_code_is_worth_nothing_after_ten_minutes() {
        var page = signUp(mail, "1990-05-31");
        clock.move(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(enter(page, code(mail)).statusCode()).isEqualTo(422);
    }

    @Test
    void a_code_for_one_mail_opens_no_other() {
        var other = UUID.randomUUID() + "@canary.example";
        var mine = signUp(mail, "1990-05-31");
        signUp(other, "1990-05-31");
        assertThat(enter(mine, code(other)).statusCode()).isEqualTo(422);
        var bent =
                visitor.post(
                        "/account/code",
                        "ticket",
                        Visitor.hidden(mine, "ticket") + "x",
                        "code",
                        code(mail));
        assertThat(bent.statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_learns_whether_a_mail_is_known() {
        enter(signUp(mail, "1990-05-31"), code(mail));
        var known = new Visitor(port).post("/account/signin", "mail", mail);
        var unknown = new Visitor(port).post("/account/signin", "mail", "x" + mail.substring(1));
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(withoutTicket(known)).isEqualTo(withoutTicket(unknown));
        assertThat(Visitor.hidden(known, "ticket"))
                .hasSameSizeAs(Visitor.hidden(unknown, "ticket"));
        visitor = new Visitor(port);
        assertThat(withoutTicket(signUp(mail, "1990-05-31"))).isEqualTo(withoutTicket(known));
        assertThat(letters(mail)).isEqualTo(3);
    }

    @Test
    void the_sixth_code_within_the_hour_is_not_sent_to_anybody() {
        for (var somebody : new String[] {mail, "nobody-" + mail}) {
            for (int i = 0; i < 5; i++) {
                assertThat(visitor.post("/account/signin", "mail", somebody).statusCode())
                        .isEqualTo(200);
            }
            var sixth = visitor.post("/account/signin", "mail", somebody);
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.headers().firstValue("Retry-After")).contains("3600");
        }
        clock.move(Duration.ofMinutes(61));
        assertThat(visitor.post("/account/signin", "mail", mail).statusCode()).isEqualTo(200);
    }

    @Test
    void a_planted_session_is_not_taken_over() {
        var attacker = Visitor.demo(port, "ada");
        var planted = attacker.session().getValue();
        var page = visitor.post("/account/signin", "mail", "ben@demo.example");
        var request =
                visitor.form(
                        "/account/code",
                        "ticket",
                        Visitor.hidden(page, "ticket"),
                        "code",
                        code("ben@demo.example"));
        var in = visitor.send(request.header("Cookie", "soleus=" + planted).build());
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Set-Cookie"))
                .isPresent()
                .get()
                .asString()
                .doesNotContain(planted);
        assertThat(attacker.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        var ada = Visitor.demo(port, "ada");
        var cookie = ada.session();
        assertThat(ada.get("/account").statusCode()).isEqualTo(200);
        assertThat(ada.post("/account/signout").statusCode()).isEqualTo(303);
        var thief = new Visitor(port);
        var again =
                thief.send(
                        thief.request("/account")
                                .header("Cookie", "soleus=" + cookie.getValue())
                                .build());
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.body()).doesNotContain("Ada");
    }

    /// Whatever answers in the clinic's place has never seen the key; nor could a script read where
    /// a redirect leads.
    @Test
    void a_script_that_signs_out_is_told_which_key_was_heard_and_when_she_is_out_already() {
        var ada = Visitor.demo(port, "ada");
        var script = ada.form("/account/signout", "device", "").header("Idempotency-Key", "7e");
        var left = ada.send(script.build());
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(left.headers().firstValue("Heard")).contains("7e");
        assertThat(Visitor.location(left)).isEqualTo("/");
        assertThat(ada.get("/account").statusCode()).isEqualTo(303);
        var again = ada.send(script.build());
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.headers().firstValue("Heard")).contains("7e");
    }

    @Test
    void readers_of_open_pages_get_no_cookie_and_no_session() {
        long before = sessions();
        for (var path :
                new String[] {
                    "/account/signin", "/account/signup", "/nothing", "/account/demo", "/account"
                }) {
            visitor.get(path);
        }
        visitor.post("/account/signin", "mail", mail);
        assertThat(visitor.cookies()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void members_and_staff_keep_to_their_own_doors() {
        assertThat(Visitor.demo(port, "ada").get("/care/worklist").statusCode()).isEqualTo(403);
        assertThat(Visitor.demo(port, "ines").get("/plan/today").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/plan/today").statusCode()).isEqualTo(303);
        var program =
                visitor.send(
                        visitor.request("/plan/today")
                                .setHeader("Accept", "application/json")
                                .build());
        assertThat(program.statusCode()).isEqualTo(401);
    }

    @Test
    void what_the_form_does_not_ask_is_not_taken() {
        visitor.signUp(
                "Grete",
                mail,
                "1990-05-31",
                "role",
                "staff",
                "tenant",
                UUID.randomUUID().toString(),
                "mailProven",
                "true",
                "way",
                "passkey");
        assertThat(visitor.get("/care/worklist").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unproven_mail_lets_nobody_in_and_blocks_nobody() {
        visitor.signUp("Squatter", mail, "1990-05-31", "way", "passkey");
        var owner = new Visitor(port);
        var nothing = enter(owner, owner.post("/account/signin", "mail", mail), code(mail));
        assertThat(nothing.statusCode()).isEqualTo(422);
        var page = owner.signUp("Owner", mail, "1990-05-31");
        assertThat(enter(owner, page, code(mail)).statusCode()).isEqualTo(303);
        assertThat(owner.get("/account").body()).contains("Owner").doesNotContain("Squatter");
        var proof = visitor.post("/account/prove");
        enter(visitor, proof, code(mail));
        assertThat(visitor.get("/account").body()).contains("Squatter");
    }

    private HttpResponse<String> signUp(String to, String born) {
        return visitor.signUp("Grete", to, born);
    }

    private HttpResponse<String> enter(HttpResponse<String> page, String code) {
        return enter(visitor, page, code);
    }

    private static HttpResponse<String> enter(Visitor who, HttpResponse<String> page, String code) {
        return who.post("/account/code", "ticket", Visitor.hidden(page, "ticket"), "code", code);
    }

    private String code(String to) {
        var letter =
                outbox.kept().stream().filter(l -> l.to().equals(to)).findFirst().orElseThrow();
        assertThat(letter.subject()).isEqualTo("Your code for Soleus");
        var digits = Pattern.compile("\\b[0-9]{6}\\b").matcher(letter.body());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private long letters(String to) {
        return outbox.kept().stream().filter(letter -> letter.to().equals(to)).count();
    }

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM soleus.spring_session")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static String withoutTicket(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"ticket\" value=\"[^\"]*\"", "");
    }
}
