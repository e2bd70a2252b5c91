package org.soleus.server.backup;

import org.soleus.server.run.Reach;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Whether each index leads to every row of its table, by PostgreSQL's own `amcheck`.
///
/// A row that an index has lost is there and is not found. The extension is made for the look and
/// taken back with it, so that nothing changes.
///
/// @param sound how many are whole
/// @param broken what to tell of the others
/// @param unable why none could be looked into; empty where they were
record Indexes(int sound, List<String> broken, String unable) {

    private static final String EVERY =
            """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_am m ON m.oid = c.relam AND m.amname = 'btree'
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname !~ '^(pg_|information_schema$)' AND i.indisvalid AND i.indisready
              AND c.relkind = 'i' AND c.relpersistence = 'p'
            ORDER BY 1\
            """;

    private static final String LOOK = "SELECT bt_index_check(?::regclass, true)";

    Indexes {
        broken = List.copyOf(broken);
    }

    static Indexes looked(Reach reach) throws SQLException {
        try (var owner = reach.asOwner()) {
            owner.setAutoCommit(false);
            try {
                new Copying(owner).run("CREATE EXTENSION IF NOT EXISTS amcheck");
            } catch (SQLException mayNot) {
                return new Indexes(0, List.of(), Words.first(mayNot));
            }
            var found = all(owner);
            owner.rollback();
            return found;
        }
    }

    private static Indexes all(Connection owner) throws SQLException {
        var broken = new ArrayList<String>();
        int sound = 0;
        for (var index : names(owner)) {
            var before = owner.setSavepoint();
            try (var look = owner.prepareStatement(LOOK)) {
                look.setString(1, index);
                look.execute();
                sound++;
            } catch (SQLException damaged) {
                broken.add("BROKEN the index " + index + ": " + Words.first(damaged));
                owner.rollback(before);
            }
        }
        return new Indexes(sound, broken, "");
    }

    private static List<String> names(Connection owner) throws SQLException {
        var names = new ArrayList<String>();
        try (var ask = owner.createStatement();
                var row = ask.executeQuery(EVERY)) {
            while (row.next()) names.add(row.getString(1));
        }
        return names;
    }
}
