package org.soleus.server.backup;

import org.soleus.server.run.Stop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A table of the clinic, as the database itself describes it.
///
/// @param name with its schema, as SQL writes it
/// @param kind whose its rows are
/// @param columns as SQL writes them
public record Table(String name, Kind kind, List<String> columns) {

    /// Tied to a person and gone with her; fenced by clinic, and staying; anything else.
    public enum Kind {
        MEMBERS,
        FENCED,
        OPEN
    }

    /// What is made anew or asked for again: the migrations' own list, who is signed in, codes that
    /// live for minutes, and the index of the library's words.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "soleus.flyway_schema_history",
                    "soleus.spring_session",
                    "soleus.spring_session_attributes",
                    "soleus.code",
                    "guide.place");

    private static final String ALL =
            """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
              CASE
                WHEN c.oid = 'account.person'::regclass OR EXISTS (SELECT FROM pg_constraint f
                  WHERE f.conrelid = c.oid AND f.confrelid = 'account.person'::regclass)
                  THEN 'MEMBERS'
                WHEN c.relrowsecurity THEN 'FENCED'
                ELSE 'OPEN'
              END AS kind,
              (SELECT string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum) FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  AND a.attgenerated = '') AS columns,
              (SELECT coalesce(string_agg(DISTINCT quote_ident(m.nspname) || '.' || quote_ident(t.relname), ','), '')
                FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
                JOIN pg_namespace m ON m.oid = t.relnamespace
                WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname <> 'public' AND n.nspname !~ '^pg_'
              AND n.nspname <> 'information_schema' AND c.relpersistence = 'p'
              AND c.relowner = (SELECT relowner FROM pg_class WHERE oid = 'account.person'::regclass)
            ORDER BY name\
            """;

    /// Copies what it is given.
    public Table {
        columns = List.copyOf(columns);
    }

    /// Every table that is kept, each after those that it leans on.
    public static List<Table> all(Connection connection) throws SQLException {
        var waiting = new TreeMap<String, Table>();
        var needs = new TreeMap<String, Set<String>>();
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(ALL)) {
            while (row.next()) {
                var name = row.getString("name");
                if (LEFT_OUT.contains(name)) continue;
                var kind = Kind.valueOf(row.getString("kind"));
                waiting.put(name, new Table(name, kind, listed(row.getString("columns"))));
                needs.put(name, new TreeSet<>(listed(row.getString("needs"))));
            }
        }
        return inOrder(waiting, needs);
    }

    private static List<Table> inOrder(
            TreeMap<String, Table> waiting, TreeMap<String, Set<String>> needs) {
        var placed = new ArrayList<Table>();
        while (!waiting.isEmpty()) {
            var ready =
                    waiting.values().stream()
                            .filter(
                                    one ->
                                            needs.getOrDefault(one.name(), Set.of()).stream()
                                                    .noneMatch(waiting::containsKey))
                            .toList();
            if (ready.isEmpty()) throw Stop.because("Tables lean on each other in a circle.");
            placed.addAll(ready);
            ready.forEach(one -> waiting.remove(one.name()));
        }
        return placed;
    }

    private static List<String> listed(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }

    /// As the header of a file tells it.
    static Table of(String line) {
        var parts = line.split(" ", 3);
        return new Table(parts[0], Kind.valueOf(parts[1]), listed(parts[2]));
    }

    String line() {
        return name + " " + kind + " " + list();
    }

    /// Its columns, as SQL lists them.
    String list() {
        return String.join(",", columns);
    }

    /// Whether the other is the same table, in whatever order its columns were added.
    boolean isLike(Table other) {
        return name.equals(other.name)
                && kind == other.kind
                && Set.copyOf(columns).equals(Set.copyOf(other.columns));
    }
}
