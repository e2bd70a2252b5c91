package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.DataFolder;
import org.soleus.server.run.TestClinic;
import org.soleus.server.web.Say;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Who asks to be erased is erased: everywhere, for good, once, and with a receipt (attack A33 of
/// `docs/attacks.md`).
@ClinicTest
class ErasureTest {

    private static final Pattern RECEIPT = Pattern.compile("class=\"code\">([0-9a-f-]{36,64})<");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired JdbcClient jdbc;
    @Autowired Clinic clinic;
    @Autowired Clock clock;
    @Autowired People people;
    @Autowired MemberKeys keys;
    @Autowired Audit audit;
    @Autowired Erasing erasing;
    @Autowired Erasures erasures;
    @Autowired OpenSessions sessions;
    @Autowired Transactions transactions;
    @Autowired ApplicationEventPublisher events;
    @Autowired DataFolder folder;

    private Newcomer she;
    private SignedIn who;

    @BeforeEach
    void somebody_with_a_plan() {
        she = Newcomer.joins(port, outbox);
        who = known(she.mail());
        Evening.screen(she.visitor());
        Evening.plan(she.visitor());
        Evening.begin(she.visitor(), "DAILY");
        she.confirms("/account/erase");
    }

    @Test
    void nothing_of_her_is_left_but_her_trail_and_that_somebody_was_erased() throws SQLException {
        var elsewhere = she.elsewhere();
        var id = who.memberId().toString();
        assertThat(tables(id)).contains("account.person", "plan.session", "triage.screen");
        assertThat(key(".key")).exists();

        var receipt = she.visitor().get(Visitor.location(erased(she.visitor(), "Erase ")));

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("Everything is erased", id, "Your plan");
        assertThat(tables(id))
                .containsExactly("account.audit", "account.audit_head", "account.erasure");
        assertThat(key(".key")).doesNotExist();
        assertThat(key(".erased")).exists();
        assertThat(she.visitor().get("/account").statusCode()).isEqualTo(303);
        assertThat(elsewhere.visitor().get("/account").statusCode()).isEqualTo(303);
        assertThat(transactions.in(who.scope(), () -> audit.broken(who.member()))).isEmpty();
    }

    @Test
    void the_receipt_names_the_last_line_of_her_trail_and_its_fingerprint() {
        var page = she.visitor().get(Visitor.location(erased(she.visitor(), "erase"))).body();
        var last = transactions.in(who.scope(), () -> erasures.find(who.member())).orElseThrow();
        assertThat(page).contains("Line " + last.line() + ",", last.fingerprint());
        assertThat(
                        jdbcAsHer(
                                "SELECT count(*) FROM account.audit WHERE seq = "
                                        + last.line()
                                        + " AND encode(hash, 'hex') = '"
                                        + last.fingerprint()
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_mail_signs_up_again_as_somebody_new() {
        erased(she.visitor(), "erase");
        var again = Newcomer.joins(port, outbox, she.mail());
        assertThat(again.visitor().get("/account").body()).contains("Grete", she.mail());
        assertThat(known(she.mail()).member()).isNotEqualTo(who.member());
        assertThat(again.visitor().get("/plan").body()).doesNotContain("Phase");
    }

    @Test
    void without_the_word_nothing_is_erased() throws SQLException {
        for (var word : List.of("", "erase me", "borrar", "yes")) {
            var page = erased(she.visitor(), word);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("Nothing was erased.", "<title>Error: ");
        }
        assertThat(tables(who.memberId().toString())).contains("plan.session");
        assertThat(key(".key")).exists();
    }

    @Test
    void two_at_once_are_given_one_receipt() throws InterruptedException {
        var given = Collections.synchronizedList(new ArrayList<List<String>>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(
                        () -> {
                            var answer = erased(she.visitor(), "erase");
                            if (answer.statusCode() == 303) {
                                var page = new Visitor(port).get(Visitor.location(answer));
                                given.add(codes(page.body()));
                            }
                        });
            }
        }
        assertThat(given).isNotEmpty();
        assertThat(Set.copyOf(given)).hasSize(1);
    }

    @Test
    void what_a_crash_cuts_off_between_rows_and_key_ends_at_the_next_start() throws SQLException {
        var cutOff =
                new Erasing(clinic, erasures, thatBreaks(), sessions, transactions, events, clock);
        assertThatThrownBy(() -> cutOff.erase(who)).isInstanceOf(KeyFailure.class);
        assertThat(tables(who.memberId().toString())).doesNotContain("account.person");
        assertThat(key(".key")).exists();
        assertThat(begun()).contains(who.member());

        erasing.endBegun();
        assertThat(key(".key")).doesNotExist();
        assertThat(begun()).doesNotContain(who.member());
        assertThat(she.visitor().get("/account").statusCode()).isEqualTo(303);
        erasing.endBegun();
    }

    @Test
    void whoever_tries_again_after_a_cut_is_given_her_receipt() {
        var cutOff =
                new Erasing(clinic, erasures, thatBreaks(), sessions, transactions, events, clock);
        assertThatThrownBy(() -> cutOff.erase(who)).isInstanceOf(KeyFailure.class);
        var answer = erased(she.visitor(), "erase");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(key(".key")).doesNotExist();
    }

    @Test
    void the_receipt_comes_by_mail_as_well_and_can_be_checked_by_anybody() {
        var there = Visitor.location(erased(she.visitor(), "erase"));
        assertThat(she.letter().subject()).isEqualTo("Your receipt from Soleus");
        assertThat(she.letter().body()).contains("/account/receipt?r=").doesNotContain("Grete");
        var stranger = new Visitor(port);
        var file = stranger.get(there.replace("receipt?", "receipt.json?"));
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("soleus-receipt-");
        assertThat(file.body()).contains(who.memberId().toString(), "\"plan\"", "what_stays");
        assertThat(stranger.get("/account/receipt").body()).contains("Check a receipt");
        for (var bent : List.of(there + "A", "/account/receipt?r=nonsense")) {
            var no = stranger.get(bent);
            assertThat(no.statusCode()).isEqualTo(422);
            assertThat(no.body()).contains("did not give this receipt");
        }
        assertThat(stranger.get("/account/receipt.json?r=x").statusCode()).isEqualTo(404);
    }

    @Test
    void staff_are_not_erased_by_a_page() {
        var ines = Visitor.demo(port, "ines");
        assertThat(ines.get("/account/erase").statusCode()).isEqualTo(403);
        assertThat(erased(ines, "erase").statusCode()).isEqualTo(403);
        assertThat(ines.get("/account").body()).doesNotContain("/account/erase");
    }

    @Test
    void every_table_of_members_is_of_a_kind_that_has_words() {
        var tables =
                jdbc.sql(
                                """
                                SELECT DISTINCT conrelid::regclass::text FROM pg_constraint
                                WHERE confrelid = 'account.person'::regclass
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(tables)
                .allSatisfy(
                        table ->
                                assertThat(
                                                Say.ENGLISH.words(
                                                        "account.kind." + Kind.of(table).word()))
                                        .isNotBlank());
    }

    private static HttpResponse<String> erased(Visitor visitor, String word) {
        return visitor.save("/account/erase", "word", word);
    }

    private SignedIn known(String mail) {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.withMail(mail))
                .orElseThrow();
    }

    private List<MemberId> begun() {
        return transactions.in(Scope.system(clinic.tenant()), erasures::begun);
    }

    private long jdbcAsHer(String sql) {
        return transactions.in(
                who.scope(), () -> jdbc.sql(sql).query((row, n) -> row.getLong(1)).single());
    }

    private static List<String> codes(String page) {
        return RECEIPT.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /// The tables with a row that holds these letters.
    private static Set<String> tables(String letters) throws SQLException {
        var names = new TreeSet<String>();
        for (var row : TestClinic.everyRow()) {
            if (row.contains(letters)) names.add(row.split(" ", 2)[0]);
        }
        return names;
    }

    private Path key(String kind) {
        var id = who.memberId().toString();
        var clinics = folder.path().resolve("keys").resolve(who.tenantId().toString());
        return clinics.resolve(id.substring(0, 2)).resolve(id + kind);
    }

    /// Keys that break as they are destroyed.
    private MemberKeys thatBreaks() {
        return (MemberKeys)
                Proxy.newProxyInstance(
                        MemberKeys.class.getClassLoader(),
                        new Class<?>[] {MemberKeys.class},
                        (self, method, words) -> {
                            if (method.getName().equals("destroy")) throw new KeyFailure("cut off");
                            return method.invoke(keys, words);
                        });
    }
}
