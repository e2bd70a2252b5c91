package org.soleus.server.backup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.soleus.server.run.Database;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tables as they were in some release: only the migrations that it had. The next start brings
/// the rest, as it does after any change of release.
public final class Migrations implements ResourceProvider {

    private static final Pattern NAME = Pattern.compile("V0*(\\d+)__.*\\.sql");

    private final List<Resource> served;

    private Migrations(List<Resource> served) {
        this.served = List.copyOf(served);
    }

    /// The versions that a clinic's database has been through.
    static List<String> applied(Connection connection) throws SQLException {
        var versions = new ArrayList<String>();
        try (var ask = connection.createStatement();
                var row =
                        ask.executeQuery(
                                """
                                SELECT ltrim(version, '0') FROM soleus.flyway_schema_history
                                WHERE success AND version IS NOT NULL ORDER BY installed_rank\
                                """)) {
            while (row.next()) versions.add(row.getString(1));
        }
        return versions;
    }

    /// Those that this program has.
    public static List<String> known() throws IOException {
        return List.copyOf(ours().keySet());
    }

    /// Those of the given versions that this program does not have.
    public static List<String> unknown(List<String> versions) throws IOException {
        var ours = ours();
        return versions.stream().filter(version -> !ours.containsKey(version)).toList();
    }

    /// Makes the tables of these versions.
    static void make(Database database, List<String> versions) throws IOException {
        var ours = ours();
        var served = versions.stream().map(version -> Objects.requireNonNull(ours.get(version)));
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().isEmpty() ? null : database.owner(),
                        database.owner().isEmpty() ? null : database.ownerPassword())
                .schemas("soleus")
                .defaultSchema("soleus")
                .outOfOrder(true)
                .resourceProvider(new Migrations(served.toList()))
                .load()
                .migrate();
    }

    private static Map<String, Resource> ours() throws IOException {
        var found = new TreeMap<String, Resource>();
        var all = new PathMatchingResourcePatternResolver();
        for (var resource : all.getResources("classpath*:db/migration/V*.sql")) {
            var name = NAME.matcher(String.valueOf(resource.getFilename()));
            if (name.matches()) found.put(name.group(1), resource);
        }
        return found;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return all().filter(one -> one.getRelativePath().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return all().filter(one -> one.getFilename().startsWith(prefix))
                .filter(one -> Stream.of(suffixes).anyMatch(one.getFilename()::endsWith))
                .toList();
    }

    private Stream<LoadableResource> all() {
        return served.stream().map(Script::new);
    }

    /// One migration, as Flyway reads it.
    private static final class Script extends LoadableResource {

        private final Resource from;

        Script(Resource from) {
            this.from = from;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "db/migration/" + getFilename();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return String.valueOf(from.getFilename());
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
