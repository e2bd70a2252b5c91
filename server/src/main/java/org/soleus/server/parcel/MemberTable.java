package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;
import org.soleus.server.backup.Table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A table with rows of members, as the database itself describes it.
///
/// @param name with its schema, as SQL writes it
/// @param words what it holds, in a sentence to the member
/// @param way how far its rows go
/// @param columns without the two that say whose a row is
/// @param key by which its rows stand in order, as SQL writes it
record MemberTable(String name, String words, Way way, List<Column> columns, String key) {

    /// How far the rows of a table go.
    enum Way {
        /// Into a parcel, and out of it into another clinic.
        TRAVELS,
        /// Into a parcel, and no further.
        TOLD,
        /// Nowhere.
        STAYS
    }

    private static final String DESCRIBED =
            """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
              coalesce(obj_description(c.oid, 'pg_class'), '') AS words,
              a.attname AS part, quote_ident(a.attname) AS quoted,
              format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS needed,
              coalesce(col_description(c.oid, a.attnum), '') AS said,
              array_position(i.indkey::int2[], a.attnum) AS in_key
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            WHERE c.relkind = 'r' AND c.relrowsecurity AND a.attnum > 0 AND NOT a.attisdropped
              AND a.attgenerated = '' AND a.attname NOT IN ('tenant', 'member')
              AND EXISTS (SELECT FROM pg_attribute m
                WHERE m.attrelid = c.oid AND m.attname = 'member' AND NOT m.attisdropped)
            ORDER BY name, a.attnum\
            """;

    MemberTable {
        columns = List.copyOf(columns);
    }

    /// All of them, each after those that it leans on.
    static List<MemberTable> all(Connection connection) throws SQLException {
        var parts = parts(connection);
        var all = new ArrayList<MemberTable>();
        for (var table : Table.all(connection)) {
            var of = parts.get(table.name());
            if (table.kind() != Table.Kind.OPEN && of != null) all.add(of.table(table.name()));
        }
        return all;
    }

    private static Map<String, Parts> parts(Connection connection) throws SQLException {
        var found = new HashMap<String, Parts>();
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(DESCRIBED)) {
            while (row.next()) {
                var words = row.getString("words");
                found.computeIfAbsent(row.getString("name"), _ -> new Parts(words)).add(row);
            }
        }
        return found;
    }

    /// The columns that lie in a parcel.
    List<Column> inside() {
        return columns.stream().filter(Column::isIn).toList();
    }

    /// Those of them that are opened on the way.
    List<Column> sealed() {
        return columns.stream().filter(Column::isSealed).toList();
    }

    /// A column by its name.
    @Nullable Column find(String column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst().orElse(null);
    }

    /// What is read of a table before it is whole.
    private static final class Parts {

        private final String words;
        private final List<Column> columns = new ArrayList<>();
        private final TreeMap<Integer, String> key = new TreeMap<>(Comparator.naturalOrder());

        Parts(String words) {
            this.words = words;
        }

        void add(ResultSet row) throws SQLException {
            columns.add(
                    Column.of(
                            row.getString("part"),
                            row.getString("quoted"),
                            row.getString("type"),
                            row.getString("said"),
                            row.getBoolean("needed")));
            int place = row.getInt("in_key");
            if (!row.wasNull()) key.put(place, row.getString("quoted"));
        }

        MemberTable table(String name) {
            var way = way();
            var said = way == Way.TRAVELS ? words : words.substring(words.indexOf(':') + 2);
            var order =
                    key.isEmpty() ? "1" : key.values().stream().collect(Collectors.joining(", "));
            return new MemberTable(name, said, way, columns, order);
        }

        private Way way() {
            if (words.startsWith("told: ")) return Way.TOLD;
            return words.startsWith("stays: ") ? Way.STAYS : Way.TRAVELS;
        }
    }
}
