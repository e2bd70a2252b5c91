package org.soleus.server.run;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
        try (var connection = Shared.OWNERS.getConnection();
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
        try (var connection = Shared.OWNERS.getConnection()) {
            return asking.of(connection);
        }
    }

    /// One number, as the owner of the tables sees it.
    public static long count(String sql) throws SQLException {
        try (var connection = Shared.OWNERS.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Every row of every table, as text, as whoever steals the disk would read it.
    public static List<String> everyRow() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = Shared.OWNERS.getConnection();
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
        private static final int AT_ONCE = 4;

        static final DataFolder FOLDER = folder();
        static final Postgres POSTGRES = hasty(Postgres.start(FOLDER));
        static final HikariDataSource OWNERS = owners(POSTGRES.database());

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

        /// No test cuts the power under it, so nobody waits for its disk; those of kills and of
        /// disks bring a database of their own.
        private static Postgres hasty(Postgres postgres) {
            var database = postgres.database();
            try (var owner = database.asOwner();
                    var statement = owner.createStatement()) {
                for (var role : List.of(database.owner(), database.login())) {
                    statement.execute("ALTER ROLE " + role + " SET synchronous_commit = off");
                }
                return postgres;
            } catch (SQLException world) {
                throw new IllegalStateException(world);
            }
        }

        /// To sign in takes longer than most of what tests ask.
        private static HikariDataSource owners(Database database) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.owner());
            pool.setPassword(database.ownerPassword());
            pool.setMaximumPoolSize(AT_ONCE);
            pool.setMinimumIdle(0);
            return pool;
        }

        private static void end() {
            OWNERS.close();
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
