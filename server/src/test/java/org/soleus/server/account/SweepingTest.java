package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the page of retention promises is done.
@ClinicTest
class SweepingTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;
    @Autowired Clinic clinic;
    @Autowired People people;
    @Autowired Erasing erasing;
    @Autowired Sweeping sweeping;
    @Autowired Trails trails;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;

    private Newcomer she;
    private SignedIn who;

    @BeforeEach
    void somebody() {
        she = Newcomer.joins(port, outbox);
        who =
                transactions
                        .in(Scope.system(clinic.tenant()), () -> people.withMail(she.mail()))
                        .orElseThrow();
    }

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
    }

    @Test
    void that_a_form_was_sent_is_forgotten_after_ninety_days() throws SQLException {
        she.visitor().save("/account", "unit", "mi", "zone", "Europe/Rome", "theme", "dark");
        clock.move(Duration.ofDays(89));
        sweeping.sweep();
        assertThat(of("account.once")).isEqualTo(1);
        clock.move(Duration.ofDays(2));
        sweeping.sweep();
        assertThat(of("account.once")).isZero();
        assertThat(of("account.person")).isEqualTo(1);
    }

    @Test
    void codes_are_forgotten_after_a_day() throws SQLException {
        she.visitor().post("/account/signin", "mail", she.mail());
        clock.move(Duration.ofHours(25));
        sweeping.sweep();
        assertThat(
                        TestClinic.count(
                                "SELECT count(*) FROM soleus.code WHERE made_at < now() + interval"
                                        + " '1 hour'"))
                .isZero();
    }

    @Test
    void the_trail_of_whoever_was_erased_goes_after_six_years_and_no_other() throws SQLException {
        var stays = Newcomer.joins(port, outbox);
        erasing.erase(who);
        long others = rows("account.audit") - of("account.audit");
        sweeping.sweep();
        assertThat(of("account.audit")).isPositive();

        TestClinic.asOwner(
                "UPDATE account.erasure SET at = at - interval '6 years 1 day' WHERE member = '"
                        + who.memberId()
                        + "'");
        sweeping.sweep();
        assertThat(of("account.audit")).isZero();
        assertThat(of("account.audit_head")).isZero();
        assertThat(of("account.erasure")).isEqualTo(1);
        assertThat(rows("account.audit")).isEqualTo(others);
        assertThat(stays.visitor().get("/account/access").body()).contains("None has been altered");
    }

    @Test
    void what_was_erased_lies_in_no_free_space_of_the_disk_either() throws SQLException {
        she.visitor().save("/account", "unit", "mi", "zone", "Europe/Rome", "theme", "dark");
        erasing.erase(who);
        assertThat(lying()).isNotEmpty();
        sweeping.sweep();
        assertThat(lying()).isEmpty();
    }

    @Test
    void trails_are_followed_and_a_broken_one_is_counted() throws SQLException {
        sweeping.sweep();
        var before = trails.now();
        var last = " WHERE seq = 1 AND member = '" + who.memberId() + "'";
        TestClinic.asOwner(
                "ALTER TABLE account.audit DISABLE TRIGGER USER; UPDATE account.audit SET touched ="
                        + " touched + 1"
                        + last);
        sweeping.sweep();
        assertThat(trails.now()).isEqualTo(before + 1);
        TestClinic.asOwner(
                "UPDATE account.audit SET touched = touched - 1"
                        + last
                        + "; ALTER TABLE account.audit ENABLE TRIGGER USER");
        sweeping.sweep();
        assertThat(trails.now()).isEqualTo(before);
    }

    private List<String> lying() throws SQLException {
        var there = new ArrayList<String>();
        for (var table : List.of("account.person", "account.once", "soleus.spring_session")) {
            if (lyingIn(table)) there.add(table);
        }
        return there;
    }

    /// Whether her id stands in the file of a table, in use or not.
    private boolean lyingIn(String table) throws SQLException {
        TestClinic.asOwner("CHECKPOINT");
        var id = "'" + who.memberId() + "'";
        return TestClinic.count(
                        "SELECT count(*) FROM pg_read_binary_file(pg_relation_filepath('"
                                + table
                                + "')) AS file WHERE position(uuid_send("
                                + id
                                + ") IN file) > 0 OR position("
                                + id
                                + "::bytea IN file) > 0")
                > 0;
    }

    @Test
    void nobody_else_takes_a_line_from_the_audit() {
        for (var scope : new Scope[] {who.scope(), Scope.system(clinic.tenant())}) {
            assertThatThrownBy(
                            () ->
                                    transactions.in(
                                            scope,
                                            () -> {
                                                jdbc.sql("SET LOCAL app.forget = 'erased'")
                                                        .update();
                                                jdbc.sql("DELETE FROM account.audit").update();
                                            }))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(
                        () ->
                                transactions.in(
                                        who.scope(),
                                        () ->
                                                jdbc.sql("SELECT account.audit_forget()")
                                                        .query()
                                                        .listOfRows()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_page_names_each_kind_of_hers_and_what_goes_by_itself() {
        assertThat(she.visitor().get("/account/kept").body())
                .contains(
                        "until you erase your account", "Your name, mail and settings", "90 days");
    }

    private long of(String table) throws SQLException {
        return TestClinic.count(
                "SELECT count(*) FROM " + table + " WHERE member = '" + who.memberId() + "'");
    }

    private static long rows(String table) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM " + table);
    }
}
