package org.soleus.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A hand on a clinic's database, whether the clinic runs or not.
///
/// One that runs is asked beside everybody else. One that stands still is started for the while,
/// under the folder's lock, so that nobody else starts it.
public final class Reach implements AutoCloseable {

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /// The line of `postmaster.pid` that tells the port.
    private static final int PORT_LINE = 3;

    private final Path data;
    private final Database database;
    private final Optional<DataFolder> held;
    private final Optional<Postgres> started;

    private Reach(
            Path data, Database database, Optional<DataFolder> held, Optional<Postgres> started) {
        this.data = data;
        this.database = database;
        this.held = held;
        this.started = started;
    }

    /// The database of this folder, or the one of `SOLEUS_DB_URL`.
    ///
    /// @throws Stop when there is none, or it does not answer
    public static Reach of(Path asked) {
        Quiet.verb();
        var data = asked.toAbsolutePath().normalize();
        Filling.refuseHalf(data);
        var outside = Outside.address();
        if (outside.isPresent()) {
            var reached = Outside.reached(outside.get());
            return new Reach(data, reached, Optional.empty(), Optional.empty());
        }
        if (!Files.exists(cluster(data).resolve("PG_VERSION"))) {
            throw Stop.because("There is no clinic in " + data + ". Name its folder with --data.");
        }
        return DataFolder.free(data).map(Reach::started).orElseGet(() -> running(data));
    }

    /// Signs in as the owner of the tables.
    public Connection asOwner() throws SQLException {
        return database.asOwner();
    }

    /// The database, for parts of the clinic that open it themselves.
    public Opening opening() {
        return new Opening(CompletableFuture.completedFuture(database));
    }

    /// The folder, held or beside whoever holds it.
    public DataFolder folder() {
        return held.orElseGet(() -> DataFolder.beside(data));
    }

    /// Leaves it as it was found: running or not.
    @Override
    public void close() {
        started.ifPresent(Postgres::close);
        held.ifPresent(DataFolder::close);
    }

    private static Reach started(DataFolder folder) {
        try {
            folder.sayWhere("looked at by an operator's verb");
            var postgres = Postgres.start(folder);
            return new Reach(
                    folder.path(), postgres.database(), Optional.of(folder), Optional.of(postgres));
        } catch (Stop stop) {
            folder.close();
            throw stop;
        }
    }

    /// Waits a little: it may be on its way up.
    private static Reach running(Path data) {
        try {
            for (int i = 0; i < TRIES; i++) {
                var found = found(data);
                if (found.isPresent()) {
                    return new Reach(data, found.get(), Optional.empty(), Optional.empty());
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw Stop.because(
                "Soleus runs on " + data + ", and its database does not answer. Try again.");
    }

    private static Optional<Database> found(Path data) {
        try {
            var note = Files.readAllLines(cluster(data).resolve("postmaster.pid"));
            if (note.size() <= PORT_LINE) return Optional.empty();
            var password = Files.readString(data.resolve("postgres.password")).strip();
            var database = Postgres.at(Integer.parseInt(note.get(PORT_LINE).strip()), password);
            try (var connection = database.asOwner()) {
                return Optional.of(database).filter(_ -> keeps(connection, data));
            }
        } catch (IOException | SQLException | NumberFormatException notNow) {
            return Optional.empty();
        }
    }

    private static boolean keeps(Connection connection, Path data) {
        try {
            return Postgres.keeps(connection, cluster(data));
        } catch (IOException | SQLException notNow) {
            return false;
        }
    }

    private static Path cluster(Path data) {
        return data.resolve("postgres");
    }
}
