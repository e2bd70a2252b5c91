package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WaysIn;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Whoever has lost passkey and mailbox comes back in by a code from paper; nobody else does
/// (attacks A21 and A33 of `docs/attacks.md`).
@ClinicTest
class RecoveryTest {

    private static final Pattern CODE =
            Pattern.compile("class=\"code\">([0-9a-z]{5}-[0-9a-z]{5})<");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Clinic clinic;
    @Autowired People people;
    @Autowired WaysIn ways;
    @Autowired Transactions transactions;

    private Newcomer she;
    private List<String> codes;

    @BeforeEach
    void with_a_set_of_codes() {
        she = Newcomer.joins(port, outbox);
        she.confirms("/account/recovery");
        codes = made();
    }

    @Test
    void eight_are_shown_once_and_kept_by_nobody() throws SQLException {
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        assertThat(she.visitor().get("/account/recovery").body())
                .contains("You have 8 recovery codes left")
                .doesNotContain(codes.getFirst());
        for (var code : codes) {
            var plain = code.replace("-", "");
            assertThat(TestClinic.everyRow()).noneMatch(row -> row.contains(plain));
        }
    }

    @Test
    void each_lets_her_in_once_however_it_is_typed() {
        var typed = " " + codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ") + " ";
        var lost = new Visitor(port);
        assertThat(Visitor.location(entered(lost, she.mail().toUpperCase(Locale.ROOT), typed)))
                .isEqualTo("/plan/today");
        assertThat(lost.get("/account").body()).contains(she.mail());
        assertThat(she.letter().body()).contains("7 are left", "sign out all your devices");
        assertThat(entered(new Visitor(port), she.mail(), codes.getFirst()).statusCode())
                .isEqualTo(422);
        assertThat(she.visitor().get("/account/recovery").body()).contains("You have 7");
    }

    @Test
    void a_new_set_makes_the_old_one_useless() {
        var old = codes.getFirst();
        codes = made();
        assertThat(codes).doesNotContain(old);
        assertThat(entered(new Visitor(port), she.mail(), old).statusCode()).isEqualTo(422);
        assertThat(entered(new Visitor(port), she.mail(), codes.getFirst()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_code_is_good_for_one_use_by_one_visitor() throws InterruptedException {
        var answers = Collections.synchronizedList(new ArrayList<Integer>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(
                        () ->
                                answers.add(
                                        entered(new Visitor(port), she.mail(), codes.getFirst())
                                                .statusCode()));
            }
        }
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
    }

    @Test
    void what_does_not_fit_is_told_alike_whoever_it_is_of() {
        var wrong = entered(new Visitor(port), she.mail(), "00000-00000");
        var nobody = entered(new Visitor(port), "nobody@newcomer.example", "00000-00000");
        var others = entered(new Visitor(port), "nobody@newcomer.example", codes.getFirst());
        for (var no : List.of(wrong, nobody, others)) {
            assertThat(no.statusCode()).isEqualTo(422);
            assertThat(no.body().replaceAll("value=\"[^\"]*\"", ""))
                    .isEqualTo(wrong.body().replaceAll("value=\"[^\"]*\"", ""));
        }
        assertThat(she.visitor().get("/account/recovery").body()).contains("You have 8");
    }

    @Test
    void a_code_shows_that_it_is_she_as_well() {
        var elsewhere = she.elsewhere().visitor();
        assertThat(elsewhere.get("/account/confirm").body()).contains("With a recovery code");
        var wrong =
                elsewhere.post(
                        "/account/confirm/recovery", "recovery", "x", "then", "/account/ways");
        assertThat(wrong.statusCode()).isEqualTo(422);
        var right =
                elsewhere.post(
                        "/account/confirm/recovery",
                        "recovery",
                        codes.get(1),
                        "then",
                        "/account/ways");
        assertThat(Visitor.location(right)).isEqualTo("/account/ways");
        assertThat(elsewhere.get("/account/ways").body()).contains("You have 7");
        var other = Newcomer.joins(port, outbox).visitor();
        assertThat(other.post("/account/confirm/recovery", "recovery", codes.get(2)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_last_way_in_is_never_taken_away() throws SQLException {
        var who = known();
        passkey(who, "aa");
        passkey(who, "bb");
        TestClinic.asOwner(
                "UPDATE account.person SET mail_proven = false WHERE member = '"
                        + who.memberId()
                        + "'; DELETE FROM account.recovery WHERE member = '"
                        + who.memberId()
                        + "'");
        var both = she.visitor().get("/account/ways").body();
        assertThat(both).contains("value=\"aa\"", "value=\"bb\"");
        assertThat(removed("cc")).isEqualTo(303);
        assertThat(removed("aa")).isEqualTo(303);
        assertThat(removed("bb")).isEqualTo(409);
        assertThat(left(who.member()).passkeys())
                .extracting(WaysIn.Passkey::name)
                .containsExactly("bb");
        assertThat(she.visitor().get("/account/ways").body())
                .contains("This is your only way in")
                .doesNotContain("/account/passkey/remove");
        made();
        assertThat(removed("bb")).isEqualTo(303);
        assertThat(left(who.member()).passkeys()).isEmpty();
    }

    @Test
    void nobody_removes_a_passkey_of_somebody_else() throws SQLException {
        var who = known();
        passkey(who, "dd");
        var other = Newcomer.joins(port, outbox);
        other.confirms("/account/ways");
        other.visitor().save("/account/passkey/remove", "passkey", "dd");
        assertThat(left(who.member()).passkeys()).hasSize(1);
    }

    private List<String> made() {
        var page = she.visitor().post("/account/recovery").body();
        return CODE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private int removed(String passkey) {
        return she.visitor().save("/account/passkey/remove", "passkey", passkey).statusCode();
    }

    private static HttpResponse<String> entered(Visitor visitor, String mail, String code) {
        return visitor.post("/account/signin/recovery", "mail", mail, "code", code);
    }

    private SignedIn known() {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.withMail(she.mail()))
                .orElseThrow();
    }

    private WaysIn.Ways left(MemberId member) {
        return transactions.in(Scope.system(clinic.tenant()), () -> ways.of(member));
    }

    private static void passkey(SignedIn who, String name) throws SQLException {
        TestClinic.asOwner(
                "INSERT INTO account.passkey VALUES ('"
                        + who.tenantId()
                        + "', '"
                        + who.memberId()
                        + "', '\\x"
                        + name
                        + "', '', '', '', 0, '', true, true, true, now(), now(),"
                        + " 'Firefox|Android')");
    }
}
