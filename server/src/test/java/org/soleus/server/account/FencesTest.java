package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.MemberRows;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The fence of each table with rows of members, tried with a row that is there: from another
/// member's scope, and from every scope of another clinic, it is not seen, not changed, not deleted
/// and not added to; from its owner's it is seen (attacks A1, A3 and A10 of `docs/attacks.md`).
///
/// A fence that is on and lets everybody through would please `TenancyTest`.
@ClinicTest
class FencesTest {

    private static final String CHANGE = "UPDATE %s SET member = member WHERE member = ?";
    private static final String DELETE = "DELETE FROM %s WHERE member = ?";

    @Autowired JdbcClient jdbc;
    @Autowired Transactions transactions;

    private final TenantId elsewhere = TenantId.random();
    private final MemberId other = MemberId.random();

    /// A row of somebody's.
    ///
    /// @param table where it lies
    /// @param words all of it, as JSON
    record Row(String table, TenantId tenant, MemberId member, String words) {

        Scope owner() {
            return Scope.member(tenant, member);
        }
    }

    /// What came of a statement: how many rows it touched, or why it was refused.
    record Told(int rows, String refusal) {

        boolean isDenied() {
            return refusal.contains("permission denied");
        }

        boolean isFenced() {
            return refusal.contains("row-level security");
        }
    }

    /// Thrown so that a statement leaves nothing behind.
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int rows;

        Undone(int rows) {
            this.rows = rows;
        }
    }

    @Test
    void no_table_shows_or_gives_a_row_to_anybody_but_its_owner() throws SQLException {
        var tried = new ArrayList<String>();
        for (var table : TestClinic.ask(MemberRows::tables)) {
            var rows = TestClinic.ask(connection -> one(connection, table));
            for (var row : rows) {
                tried.add(table);
                its(row);
                strangers(row).forEach(scope -> nobodyElses(row, scope));
            }
        }
        assertThat(tried)
                .contains("account.audit", "account.person", "plan.intake", "plan.session")
                .contains("running.run");
    }

    /// Without this, what strangers are refused would say nothing.
    private void its(Row row) {
        assertThat(seen(row, row.owner())).as(row.table()).isPositive();
        for (var words : List.of(CHANGE, DELETE)) {
            var told = told(row, row.owner(), words);
            assertThat(told.rows() > 0 || told.isDenied() || isKept(told))
                    .as("%s %s: %s", words, row.table(), told)
                    .isTrue();
        }
        assertThat(added(row, row.owner()).isFenced()).as(row.table()).isFalse();
    }

    /// Rows that others lean on, and lines of the trail, stay even for their owner.
    private static boolean isKept(Told told) {
        return told.refusal().contains("foreign key") || told.refusal().contains("append-only");
    }

    private List<Scope> strangers(Row row) {
        return List.of(
                Scope.member(row.tenant(), other),
                Scope.member(elsewhere, other),
                Scope.member(elsewhere, row.member()),
                Scope.staff(elsewhere, other),
                Scope.system(elsewhere),
                Scope.operator(elsewhere));
    }

    private void nobodyElses(Row row, Scope scope) {
        var what = row.table() + " from " + scope;
        assertThat(seen(row, scope)).as(what).isZero();
        for (var words : List.of(CHANGE, DELETE)) {
            var told = told(row, scope, words);
            assertThat(told.rows()).as(what).isZero();
            assertThat(told.refusal().isEmpty() || told.isDenied()).as(what + told).isTrue();
        }
        var added = added(row, scope);
        assertThat(added.isFenced() || added.isDenied()).as(what + added).isTrue();
    }

    private int seen(Row row, Scope scope) {
        return transactions.in(
                scope,
                () ->
                        jdbc.sql("SELECT count(*) FROM %s WHERE member = ?".formatted(row.table()))
                                .param(row.member().value())
                                .query(Integer.class)
                                .single());
    }

    private Told told(Row row, Scope scope, String words) {
        return told(scope, jdbc.sql(words.formatted(row.table())).param(row.member().value()));
    }

    /// The fence is asked before any rule of the table, so that a row which is there already is
    /// refused for whose it is.
    private Told added(Row row, Scope scope) {
        var sql =
                "INSERT INTO %1$s SELECT * FROM json_populate_record(null::%1$s, ?::json)"
                        .formatted(row.table());
        return told(scope, jdbc.sql(sql).param(row.words()));
    }

    private Told told(Scope scope, JdbcClient.StatementSpec statement) {
        try {
            return transactions.in(
                    scope,
                    () -> {
                        throw new Undone(statement.update());
                    });
        } catch (Undone undone) {
            return new Told(undone.rows, "");
        } catch (DataAccessException refused) {
            return new Told(0, String.valueOf(refused.getMostSpecificCause().getMessage()));
        }
    }

    /// Any row of a table; none where there is none.
    private static List<Row> one(Connection connection, String table) throws SQLException {
        var any = "SELECT tenant, member, row_to_json(t)::text FROM %s t LIMIT 1".formatted(table);
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(any)) {
            if (!row.next()) return List.of();
            return List.of(
                    new Row(
                            table,
                            new TenantId(row.getObject(1, UUID.class)),
                            new MemberId(row.getObject(2, UUID.class)),
                            row.getString(3)));
        }
    }
}
