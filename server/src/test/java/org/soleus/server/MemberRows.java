package org.soleus.server;

import org.soleus.server.run.TestClinic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The tables with rows of members, and what one member has in them, as the owner of the tables
/// sees it. They come from the database itself, so that a new one is met the day it is born.
public final class MemberRows {

    private static final String TABLES =
            """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND a.attname = 'member' AND NOT a.attisdropped
              AND n.nspname NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1
            """;

    private MemberRows() {}

    /// Their names, as SQL writes them.
    public static List<String> tables(Connection connection) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(TABLES)) {
            var all = new ArrayList<String>();
            while (row.next()) all.add(row.getString(1));
            return all;
        }
    }

    /// One sum over all that a member has in a table, by table; none where she has nothing. Her
    /// trail is left out, which grows by what others look at.
    public static Map<String, String> sums(String member) throws SQLException {
        return TestClinic.ask(connection -> sums(connection, member));
    }

    private static Map<String, String> sums(Connection connection, String member)
            throws SQLException {
        var sums = new TreeMap<String, String>();
        for (var table : tables(connection)) {
            if (table.startsWith("account.audit")) continue;
            sum(connection, table, member).ifPresent(sum -> sums.put(table, sum));
        }
        return sums;
    }

    private static Optional<String> sum(Connection connection, String table, String member)
            throws SQLException {
        var all =
                """
                SELECT md5(string_agg(t::text, ' ' ORDER BY t::text)) FROM %s t WHERE member = ?
                """
                        .formatted(table);
        try (var ask = connection.prepareStatement(all)) {
            ask.setObject(1, UUID.fromString(member));
            try (var row = ask.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1));
            }
        }
    }
}
