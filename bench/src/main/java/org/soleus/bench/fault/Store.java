package org.soleus.bench.fault;

import org.soleus.bench.clinic.Spent;
import org.soleus.server.run.Reach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// A data folder from outside: what an operator with a console can ask of it and do to it.
final class Store {

    private Store() {}

    /// What is made of one row.
    ///
    /// @param <R> what it becomes
    @FunctionalInterface
    interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }

    /// One value as text; empty for none.
    static String ask(Path data, String sql) throws SQLException {
        return list(data, sql, row -> Optional.ofNullable(row.getString(1)).orElse("")).stream()
                .findFirst()
                .orElse("");
    }

    static long count(Path data, String sql) throws SQLException {
        return Long.parseLong(ask(data, sql));
    }

    static <R> List<R> list(Path data, String sql, Row<R> each) throws SQLException {
        try (var reach = Reach.of(data);
                var owner = reach.asOwner();
                var row = owner.createStatement().executeQuery(sql)) {
            var all = new ArrayList<R>();
            while (row.next()) all.add(each.of(row));
            return all;
        }
    }

    static void change(Path data, String sql) throws SQLException {
        try (var reach = Reach.of(data);
                var owner = reach.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The main process of its PostgreSQL, where one is at work.
    static Optional<ProcessHandle> postgres(Path data) throws IOException {
        if (!Files.exists(data.resolve("postgres/postmaster.pid"))) return Optional.empty();
        try {
            return Optional.of(Spent.postgres(data)).filter(Store::isPostgres);
        } catch (IndexOutOfBoundsException | NoSuchElementException gone) {
            return Optional.empty();
        }
    }

    /// A number in a note may be somebody else's by now.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(name -> name.endsWith("/postgres")).orElse(false);
    }

    /// Ends a PostgreSQL that was left behind.
    static void end(Path data) throws IOException {
        var left = postgres(data);
        if (left.isEmpty()) return;
        left.get().destroy();
        try {
            left.get().onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            left.get().destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IOException(impossible);
        }
    }

    /// Waits a little, for what happens by itself.
    static void pause(long ms) throws IOException {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    /// Copies a folder with all that is in it.
    static void copy(Path from, Path to) throws IOException {
        copy(from, to, _ -> true);
        if (!Files.exists(to.resolve("postgres"))) return;
        var own = PosixFilePermissions.fromString("rwx------");
        Files.setPosixFilePermissions(to.resolve("postgres"), own);
    }

    /// Copies a data folder, but for its database.
    static void copyWithoutPostgres(Path from, Path to) throws IOException {
        copy(from, to, one -> !one.startsWith("postgres") && !one.startsWith("postgres.password"));
    }

    /// @param wanted what is copied, by its place in the folder
    private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                var place = from.relativize(one);
                if (!wanted.test(place)) continue;
                var there = to.resolve(place.toString());
                if (Files.isDirectory(one)) Files.createDirectories(there);
                else Files.copy(one, there, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
