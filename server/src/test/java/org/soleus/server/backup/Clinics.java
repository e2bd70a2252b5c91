package org.soleus.server.backup;

import org.soleus.server.run.Reach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a test asks a data folder, whether its clinic runs or not.
final class Clinics {

    private static final String KEPT =
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
              AND schemaname || '.' || tablename NOT IN ('soleus.flyway_schema_history',
                'soleus.spring_session', 'soleus.spring_session_attributes', 'soleus.code',
                'soleus.event_publication', 'guide.place')\
            """;

    private Clinics() {}

    /// Every row that a copy must hold, as text, in an order of its own.
    static List<String> rows(Path data) throws SQLException {
        var rows = new ArrayList<String>();
        try (var reach = Reach.of(data);
                var owner = reach.asOwner();
                var names = owner.createStatement();
                var content = owner.createStatement();
                var table = names.executeQuery(KEPT)) {
            while (table.next()) {
                var name = table.getString(1);
                try (var row =
                        content.executeQuery("SELECT to_jsonb(t)::text FROM " + name + " t")) {
                    while (row.next()) rows.add(name + " " + row.getString(1));
                }
            }
        }
        rows.sort(null);
        return rows;
    }

    /// Changes something as the owner of the tables.
    static void change(Path data, String sql) throws SQLException {
        try (var reach = Reach.of(data);
                var owner = reach.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /// One value, as text.
    static String ask(Path data, String sql) throws SQLException {
        try (var reach = Reach.of(data);
                var owner = reach.asOwner();
                var row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /// An empty folder with the tenant key of another.
    static Path empty(Path folder, Path like) throws IOException {
        Files.createDirectories(folder);
        Files.copy(like.resolve("tenant.key"), folder.resolve("tenant.key"));
        return folder;
    }

    /// What lies in a folder, by name.
    static List<String> names(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .sorted()
                    .toList();
        }
    }

    /// A member's key, or the mark that it was destroyed, where the clinic keeps it.
    static Path key(Path data, String member, String kind) throws IOException {
        try (var clinic = Files.list(data.resolve("keys"))) {
            var folder = clinic.findFirst().orElseThrow();
            return folder.resolve(member.substring(0, 2)).resolve(member + kind);
        }
    }
}
