package org.soleus.server.run;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A data folder and a PostgreSQL for the tests of one run, gone when it ends.
public final class TestClinic
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton(
                "opening",
                new Opening(CompletableFuture.completedFuture(Shared.POSTGRES.database())));
        beans.registerSingleton("dataFolder", Shared.FOLDER);
    }

    /// A data folder of its own, for a test that needs no database.
    public static DataFolder folder(Path path) {
        return DataFolder.open(path);
    }

    /// Runs statements as the owner of the tables, as an operator with a console could.
    public static void asOwner(String sql) throws SQLException {
        var database = Shared.POSTGRES.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// What is asked of the database.
    ///
    /// @param <R> what it answers
    @FunctionalInterface
    public interface Asking<R> {
        R of(Connection connection) throws SQLException;
    }

    /// Anything, as the owner of the tables sees it.
    public static <R> R ask(Asking<R> asking) throws SQLException {
        try (var connection = Shared.POSTGRES.database().asOwner()) {
            return asking.of(connection);
        }
    }

    /// One number, as the owner of the tables sees it.
    public static long count(String sql) throws SQLException {
        var database = Shared.POSTGRES.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.ownerPassword());
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Every row of every table, as text, as whoever steals the disk would read it.
    public static List<String> everyRow() throws SQLException {
        var rows = new ArrayList<String>();
        var database = Shared.POSTGRES.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.ownerPassword());
                var names = connection.createStatement();
                var content = connection.createStatement();
                var table =
                        names.executeQuery(
                                "SELECT schemaname || '.' || tablename FROM pg_tables WHERE"
                                    + " schemaname NOT IN ('pg_catalog', 'information_schema')")) {
            while (table.next()) {
                var name = table.getString(1);
                try (var row = content.executeQuery("SELECT t::text FROM " + name + " t")) {
                    while (row.next()) rows.add(name + " " + row.getString(1));
                }
            }
        }
        return rows;
    }

    /// What PostgreSQL wrote into its log.
    public static String databaseLog() throws IOException {
        return Files.readString(Shared.FOLDER.path().resolve("postgres.log"));
    }

    /// Started by the first test that needs it.
    private static final class Shared {
        static final DataFolder FOLDER = folder();
        static final Postgres POSTGRES = Postgres.start(FOLDER);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::end));
        }

        private static DataFolder folder() {
            try {
                var folder = DataFolder.open(Files.createTempDirectory("soleus-test"));
                folder.markDemo();
                return folder;
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            }
        }

        private static void end() {
            POSTGRES.close();
            FOLDER.close();
            try {
                DataFolder.delete(FOLDER.path());
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            }
        }
    }
}
