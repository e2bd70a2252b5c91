package org.soleus.bench.town;

import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.SignedIn;
import org.soleus.server.run.Database;
import org.soleus.server.run.Opening;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Gives members everything that a model did, table by table, as the owner of the tables.
///
/// Identity and free text are not copied: they are sealed under each member's own key. An audit
/// chain that is copied has its length, but does not verify.
@Component
class Crowd {

    /// Every table of a noun's that belongs to members, and the audit behind them.
    private static final String TABLES =
            """
            SELECT c.table_schema || '.' || c.table_name,
              string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position),
              string_agg(CASE c.column_name WHEN 'member' THEN 'p.member'
                ELSE 't.' || quote_ident(c.column_name) END, ', ' ORDER BY c.ordinal_position)
            FROM information_schema.columns c JOIN information_schema.tables b
              USING (table_schema, table_name)
            WHERE b.table_type = 'BASE TABLE'
              AND (c.table_schema NOT IN ('account', 'soleus', 'pg_catalog', 'information_schema')
                OR c.table_schema = 'account' AND c.table_name = 'audit')
            GROUP BY 1 HAVING bool_or(c.column_name = 'member') ORDER BY 1\
            """;

    private final Opening opening;
    private final MemberKeys keys;

    Crowd(Opening opening, MemberKeys keys) {
        this.opening = opening;
        this.keys = keys;
    }

    /// @param models who lived; taken in turn
    /// @param members who get what they did
    void copy(List<SignedIn> models, List<SignedIn> members) throws SQLException {
        try (var connection = connect(opening.coming().join());
                var sql = connection.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute("SET synchronous_commit = off");
            pair(connection, models, members);
            for (var statement : statements(connection)) sql.execute(statement);
            sql.execute(
                    """
                    UPDATE account.audit_head h SET seq = m.seq, hash = m.hash
                    FROM pair p JOIN account.audit_head m ON m.member = p.model
                    WHERE h.member = p.member\
                    """);
            seal(connection, members);
            sql.execute("VACUUM ANALYZE");
            sql.execute("CHECKPOINT");
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword());
    }

    private static void pair(Connection connection, List<SignedIn> models, List<SignedIn> members)
            throws SQLException {
        try (var make = connection.createStatement()) {
            make.execute("CREATE TEMP TABLE pair (model uuid, member uuid PRIMARY KEY)");
        }
        try (var add = connection.prepareStatement("INSERT INTO pair VALUES (?, ?)")) {
            for (int i = 0; i < members.size(); i++) {
                add.setObject(1, models.get(i % models.size()).memberId());
                add.setObject(2, members.get(i).memberId());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /// What is there already, as the first rows of an audit, stays.
    private static List<String> statements(Connection connection) throws SQLException {
        var statements = new ArrayList<String>();
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(TABLES)) {
            while (row.next()) {
                statements.add(
                        "INSERT INTO %s (%s) SELECT %s FROM %s t JOIN pair p ON p.model = t.member ON CONFLICT DO NOTHING"
                                .formatted(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(1)));
            }
        }
        return statements;
    }

    private void seal(Connection connection, List<SignedIn> members) throws SQLException {
        var goals = "[{\"activity\":\"run ten kilometres\",\"rating\":3}]";
        try (var change =
                connection.prepareStatement("UPDATE plan.intake SET goals = ? WHERE member = ?")) {
            for (var who : members) {
                change.setBytes(1, keys.seal(who.tenant(), who.member(), goals).bytes());
                change.setObject(2, who.memberId());
                change.addBatch();
            }
            change.executeBatch();
        }
    }
}
