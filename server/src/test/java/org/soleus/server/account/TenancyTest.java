package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the database itself refuses, whatever the code above it does (attacks A1, A3 and A10 of
/// `docs/attacks.md`).
@ClinicTest
class TenancyTest {

    /// Tables of a noun that hold nothing of a member, and have no fence.
    private static final Set<String> NOBODYS = Set.of("account.tenant", "guide.place");

    /// Tables that hold nothing of a member, and are fenced by clinic.
    private static final Set<String> CLINICS =
            Set.of("care.refit", "content.change", "content.draft");

    private static final Set<String> MACHINERY =
            Set.of("soleus", "public", "information_schema", "pg_catalog", "pg_toast");

    @Autowired JdbcClient jdbc;
    @Autowired Transactions transactions;

    private final TenantId tenant = TenantId.random();
    private final MemberId anna = MemberId.random();
    private final MemberId ben = MemberId.random();

    @BeforeEach
    void two_members() {
        jdbc.sql("INSERT INTO account.tenant VALUES (?, 'one', false)")
                .param(tenant.value())
                .update();
        transactions.in(Scope.system(tenant), () -> enrol(tenant, anna));
        transactions.in(Scope.system(tenant), () -> enrol(tenant, ben));
    }

    @Test
    void a_query_without_a_scope_sees_nothing() {
        assertThat(seen()).isEmpty();
    }

    @Test
    void a_setting_without_the_role_sees_nothing() {
        var rows =
                transactions.in(
                        Scope.member(tenant, anna),
                        () -> {
                            jdbc.sql("SET LOCAL ROLE soleus_app").update();
                            return seen();
                        });
        assertThat(rows).isEmpty();
    }

    @Test
    void a_member_sees_herself_and_nobody_else() {
        assertThat(transactions.in(Scope.member(tenant, ben), this::seen))
                .containsExactly(ben.value());
    }

    @Test
    void staff_see_the_members_of_their_clinic_and_no_other() {
        var elsewhere = TenantId.random();
        jdbc.sql("INSERT INTO account.tenant VALUES (?, 'two', false)")
                .param(elsewhere.value())
                .update();
        assertThat(transactions.in(Scope.staff(tenant, MemberId.random()), this::seen))
                .containsExactlyInAnyOrder(anna.value(), ben.value());
        assertThat(transactions.in(Scope.staff(elsewhere, MemberId.random()), this::seen))
                .isEmpty();
    }

    @Test
    void a_scope_leaves_with_its_transaction() {
        for (int i = 0; i < 50; i++) {
            transactions.in(Scope.member(tenant, anna), this::seen);
            assertThat(seen()).isEmpty();
            assertThat(jdbc.sql("SELECT current_user").query((row, n) -> row.getString(1)).single())
                    .isEqualTo("soleus_app");
        }
    }

    @Test
    void a_member_cannot_write_for_another() {
        assertThatThrownBy(
                        () ->
                                transactions.in(
                                        Scope.member(tenant, ben),
                                        () -> enrol(tenant, MemberId.random())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        var changed =
                transactions.in(
                        Scope.member(tenant, ben),
                        () ->
                                jdbc.sql("UPDATE account.person SET zone = 'x' WHERE member = ?")
                                        .param(anna.value())
                                        .update());
        assertThat(changed).isZero();
    }

    @Test
    void the_run_time_roles_can_neither_sign_in_nor_bypass_nor_own() {
        var strong =
                jdbc.sql(
                                """
                                SELECT rolname FROM pg_roles
                                WHERE rolname IN ('soleus_app', 'soleus_member', 'soleus_staff')
                                AND (rolcanlogin OR rolbypassrls OR rolsuper OR rolcreaterole)
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(strong).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM pg_class WHERE"
                                                + " relowner::regrole::text LIKE 'soleus\\_%'")
                                .query((row, n) -> row.getLong(1))
                                .single())
                .isZero();
        for (var attempt :
                List.of(
                        "SET ROLE soleus",
                        "ALTER TABLE account.person NO FORCE ROW LEVEL SECURITY",
                        "ALTER ROLE soleus_app BYPASSRLS",
                        "SET session_replication_role = replica",
                        "COPY account.person TO PROGRAM 'cat'",
                        "SELECT pg_read_file('PG_VERSION')")) {
            assertThatThrownBy(
                            () ->
                                    transactions.in(
                                            Scope.system(tenant), () -> jdbc.sql(attempt).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void every_table_of_a_noun_is_fenced_and_its_key_begins_with_tenant_and_member() {
        var open =
                jdbc.sql(
                                """
                                SELECT n.nspname || '.' || c.relname AS name,
                                       c.relrowsecurity AND c.relforcerowsecurity AS fenced,
                                       coalesce((SELECT array_agg(a.attname::text ORDER BY k.ord)
                                          FROM pg_index i
                                          CROSS JOIN LATERAL unnest(i.indkey::int2[])
                                            WITH ORDINALITY AS k(attnum, ord)
                                          JOIN pg_attribute a
                                            ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                                          WHERE i.indrelid = c.oid AND i.indisprimary),
                                          '{}')::text AS key
                                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname NOT IN (:machinery)
                                ORDER BY 1
                                """)
                        .param("machinery", MACHINERY)
                        .query(Table.class)
                        .list();
        assertThat(open).extracting(Table::name).contains("account.person", "account.audit");
        assertThat(open)
                .filteredOn(table -> !NOBODYS.contains(table.name()))
                .allSatisfy(
                        table -> {
                            assertThat(table.fenced()).as(table.name()).isTrue();
                            var lead =
                                    CLINICS.contains(table.name()) ? "{tenant," : "{tenant,member";
                            assertThat(table.key()).as(table.name()).startsWith(lead);
                        });
    }

    @Test
    void every_foreign_key_between_member_tables_leads_with_tenant_and_member() {
        var loose =
                jdbc.sql(
                                """
                                SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
                                WHERE contype = 'f'
                                AND confrelid::regclass::text NOT IN (:nobodys)
                                AND connamespace::regnamespace::text NOT IN (:machinery)
                                AND (SELECT array_agg(attname::text ORDER BY k.ord)
                                     FROM unnest(conkey) WITH ORDINALITY AS k(attnum, ord)
                                     JOIN pg_attribute a ON a.attrelid = conrelid
                                       AND a.attnum = k.attnum)::text NOT LIKE '{tenant,member%'
                                """)
                        .param("nobodys", NOBODYS)
                        .param("machinery", MACHINERY)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(loose).isEmpty();
    }

    @Test
    void what_a_clinic_writes_of_its_content_no_other_sees_and_nobody_without_a_scope() {
        transactions.in(Scope.staff(tenant, anna), () -> write(tenant));
        assertThat(transactions.in(Scope.staff(tenant, ben), this::drafts)).isEqualTo(1);
        var elsewhere = TenantId.random();
        assertThat(transactions.in(Scope.staff(elsewhere, ben), this::drafts)).isZero();
        assertThatThrownBy(() -> transactions.in(Scope.staff(elsewhere, ben), () -> write(tenant)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> transactions.in(Scope.member(tenant, anna), this::drafts))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(this::drafts).hasStackTraceContaining("permission denied");
    }

    private int write(TenantId into) {
        return jdbc.sql(
                        """
                        INSERT INTO content.draft (tenant, name, revision, words, base, author, at)
                        VALUES (?, 'guide/shoes.md', 1, '', 'new', ?, now())
                        """)
                .params(into.value(), anna.value())
                .update();
    }

    private int drafts() {
        return jdbc.sql("SELECT count(*) FROM content.draft WHERE name = 'guide/shoes.md'")
                .query(Integer.class)
                .single();
    }

    record Table(String name, boolean fenced, String key) {}

    private List<UUID> seen() {
        return jdbc.sql("SELECT member FROM account.person WHERE tenant = ?")
                .param(tenant.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private int enrol(TenantId tenant, MemberId member) {
        return jdbc.sql(
                        """
                        INSERT INTO account.person
                        VALUES (?, ?, 'member', '', uuid_send(?), 'km', 'UTC', 'device', now())
                        """)
                .params(tenant.value(), member.value(), member.value())
                .update();
    }
}
