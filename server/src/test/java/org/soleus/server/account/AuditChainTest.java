package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.List;

/// The audit tells every touch, and shows when somebody has been at it (attack A34 of
/// `docs/attacks.md`).
@ClinicTest
class AuditChainTest {

    @Autowired JdbcClient jdbc;
    @Autowired Transactions transactions;

    private final TenantId tenant = TenantId.random();
    private final MemberId anna = MemberId.random();

    @BeforeEach
    void a_member() {
        jdbc.sql("INSERT INTO account.tenant VALUES (?, 'one', false)")
                .param(tenant.value())
                .update();
        transactions.in(
                Scope.system(tenant),
                () ->
                        jdbc.sql(
                                        """
                                        INSERT INTO account.person VALUES
                                        (?, ?, 'member', '', uuid_send(?), 'km', 'UTC', 'device', now())
                                        """)
                                .params(tenant.value(), anna.value(), anna.value())
                                .update());
    }

    @Test
    void each_write_leaves_a_row_that_names_who_and_what_but_no_value() {
        transactions.in(
                Scope.member(tenant, anna),
                () -> jdbc.sql("UPDATE account.person SET zone = 'Europe/Rome'").update());
        transactions.in(
                Scope.member(tenant, anna),
                () ->
                        jdbc.sql("SELECT account.audit_read(ARRAY[?]::uuid[], '/plan/today')")
                                .param(anna.value())
                                .query()
                                .listOfRows());
        assertThat(rows())
                .containsExactly(
                        "system insert account.person",
                        "member update account.person",
                        "member read /plan/today");
        assertThat(broken()).isZero();
    }

    @Test
    void nobody_changes_or_removes_a_row_at_run_time() {
        for (var attempt :
                List.of(
                        "UPDATE account.audit SET op = 'read'",
                        "DELETE FROM account.audit",
                        "TRUNCATE account.audit",
                        "DELETE FROM account.audit_head",
                        "INSERT INTO account.audit_head VALUES (gen_random_uuid(),"
                                + " gen_random_uuid(), 1, '')",
                        "SELECT account.audit_append(gen_random_uuid(), gen_random_uuid(), 'read',"
                                + " 'x', 1)")) {
            assertThatThrownBy(
                            () ->
                                    transactions.in(
                                            Scope.system(tenant),
                                            () -> jdbc.sql(attempt).query().listOfRows()))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_row_that_the_operator_changes_or_removes_breaks_the_chain() throws SQLException {
        for (int i = 0; i < 3; i++) {
            transactions.in(
                    Scope.member(tenant, anna),
                    () -> jdbc.sql("UPDATE account.person SET zone = 'UTC'").update());
        }
        tamper("UPDATE account.audit SET actor_kind = 'member' WHERE seq = 1 AND member = '%s'");
        assertThat(broken()).isEqualTo(1L);
        tamper("UPDATE account.audit SET actor_kind = 'system' WHERE seq = 1 AND member = '%s'");
        assertThat(broken()).isZero();
        tamper("DELETE FROM account.audit WHERE seq = 4 AND member = '%s'");
        assertThat(broken()).isEqualTo(4L);
    }

    @Test
    void a_reason_is_part_of_the_chain_and_does_not_stay_for_the_next_row() throws SQLException {
        transactions.in(
                Scope.staff(tenant, MemberId.random()),
                () -> {
                    jdbc.sql("SELECT account.audit_read(ARRAY[?]::uuid[], '/care/case', 'waits')")
                            .param(anna.value())
                            .query()
                            .listOfRows();
                    jdbc.sql("SELECT account.audit_read(ARRAY[?]::uuid[], '/care/case')")
                            .param(anna.value())
                            .query()
                            .listOfRows();
                });
        assertThat(broken()).isZero();
        assertThat(
                        TestClinic.count(
                                "SELECT count(*) FROM account.audit WHERE why = 'waits' AND member"
                                        + " = '"
                                        + anna.value()
                                        + "'"))
                .isEqualTo(1);
        tamper("UPDATE account.audit SET why = 'urgent' WHERE seq = 2 AND member = '%s'");
        assertThat(broken()).isEqualTo(2L);
        tamper("UPDATE account.audit SET why = '' WHERE seq = 2 AND member = '%s'");
        assertThat(broken()).isEqualTo(2L);
        tamper("UPDATE account.audit SET why = 'waits' WHERE seq = 2 AND member = '%s'");
        assertThat(broken()).isZero();
    }

    /// What was hashed before there were reasons, by the words of that release.
    @Test
    void a_row_of_before_the_reasons_hashes_as_it_did() throws SQLException {
        assertThat(
                        TestClinic.count(
                                """
                                SELECT count(*) FROM account.audit a
                                WHERE seq = 1 AND why = '' AND member = '%s'
                                  AND hash = sha256(convert_to(concat_ws('|', a.tenant, a.member,
                                    a.seq, (extract(epoch FROM a.at) * 1000000)::bigint,
                                    a.actor_kind, a.actor, a.op, a.subject, a.touched), 'UTF8'))
                                """
                                        .formatted(anna.value())))
                .isEqualTo(1);
    }

    private void tamper(String sql) throws SQLException {
        TestClinic.asOwner(
                """
                ALTER TABLE account.audit DISABLE TRIGGER append_only;
                %s;
                ALTER TABLE account.audit ENABLE TRIGGER append_only
                """
                        .formatted(sql.formatted(anna.value())));
    }

    private long broken() {
        return transactions.in(
                Scope.system(tenant),
                () ->
                        jdbc.sql("SELECT coalesce(account.audit_broken(?, ?), 0)")
                                .params(tenant.value(), anna.value())
                                .query(Long.class)
                                .single());
    }

    private List<String> rows() {
        return transactions.in(
                Scope.member(tenant, anna),
                () ->
                        jdbc.sql(
                                        "SELECT actor_kind || ' ' || op || ' ' || subject FROM"
                                                + " account.audit ORDER BY seq")
                                .query((row, n) -> row.getString(1))
                                .list());
    }
}
