package org.soleus.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;

/// An empty data folder that a clinic is put into.
///
/// Until it is whole, everything lies in the folder `restoring` within it. While that one is there
/// no clinic starts, and whoever begins again throws it away; so a power cut leaves no half clinic.
public final class Filling implements AutoCloseable {

    private static final String UNFINISHED = "restoring";

    private final DataFolder target;
    private final DataFolder inside;
    private Optional<Postgres> own = Optional.empty();
    private Optional<Database> outside = Optional.empty();
    private boolean whole;

    private Filling(DataFolder target, DataFolder inside) {
        this.target = target;
        this.inside = inside;
    }

    /// @throws Stop when the folder holds a clinic, or anything of one but the tenant key
    public static void refuseHeld(Path asked) {
        Quiet.verb();
        var data = asked.toAbsolutePath().normalize();
        if (isHalf(data)) return;
        for (var name : DataFolder.OURS) {
            if (name.equals("tenant.key") || !Files.exists(data.resolve(name))) continue;
            throw Stop.because(
                    data
                            + " holds a clinic already ("
                            + name
                            + "): nothing is written over. Name an empty folder with --data.");
        }
    }

    /// @throws Stop when a restore into this folder was cut off
    static void refuseHalf(Path data) {
        if (isHalf(data)) {
            throw Stop.because(
                    "A restore into " + data + " was cut off. Run it again, or empty the folder.");
        }
    }

    /// A folder of that name which we did not make says nothing.
    private static boolean isHalf(Path data) {
        return Files.exists(data.resolve(UNFINISHED).resolve("lock"));
    }

    /// Takes hold of it, and throws away what a restore that was cut off left there.
    ///
    /// @throws Stop when it holds a clinic or somebody else holds it
    public static Filling begin(Path asked) {
        var target = DataFolder.open(asked);
        try {
            refuseHeld(target.path());
            target.sayWhere("a restore");
            clear(target.path());
            if (Files.exists(target.path().resolve(UNFINISHED))) {
                throw Stop.because(
                        "There is a folder "
                                + UNFINISHED
                                + " in "
                                + target.path()
                                + " that is not ours: take it away first.");
            }
            return new Filling(target, DataFolder.open(target.path().resolve(UNFINISHED)));
        } catch (IOException world) {
            target.close();
            throw Stop.because(target.path() + " could not be emptied: " + world.getMessage());
        } catch (Stop stop) {
            target.close();
            throw stop;
        }
    }

    /// Where keys and files go.
    public Path folder() {
        return inside.path();
    }

    /// A database without a table: a new one here, or that of `SOLEUS_DB_URL`.
    ///
    /// @throws Stop when that one holds a clinic
    public Database database() {
        var address = Outside.address();
        if (address.isEmpty()) {
            own = Optional.of(Postgres.start(inside));
            return own.get().database();
        }
        var database = Outside.reached(address.get());
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            if (Outside.holdsClinic(connection)) {
                throw Stop.because(
                        "The database of "
                                + Outside.SETTING
                                + " holds a clinic already: nothing is written over. Name an empty"
                                + " one.");
            }
            statement.execute(Outside.BEGIN_RESTORE);
            outside = Optional.of(database);
            return database;
        } catch (SQLException world) {
            throw Stop.because(Outside.SETTING + " cannot be used: " + world.getMessage());
        }
    }

    /// Everything is there: it becomes the clinic of this folder.
    public void finish() throws IOException, SQLException {
        if (outside.isPresent()) {
            try (var connection = outside.get().asOwner();
                    var statement = connection.createStatement()) {
                statement.execute(Outside.END_RESTORE);
            }
        }
        stop();
        for (var name : DataFolder.OURS) {
            var made = inside.path().resolve(name);
            if (!Files.exists(made)) continue;
            Files.move(made, target.path().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        whole = true;
    }

    /// Lets go of it; what is not whole is thrown away.
    @Override
    public void close() {
        stop();
        inside.close();
        try {
            if (whole) DataFolder.delete(inside.path());
            else clear(target.path());
        } catch (IOException world) {
            // what is left says so itself: no clinic starts while it is there
        }
        target.close();
    }

    /// A restore that was killed leaves its PostgreSQL at work.
    private static void endLeftover(Path cluster) throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) return;
        try {
            new Leftover(Binaries.unpacked(), cluster).clear();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private void stop() {
        own.ifPresent(Postgres::close);
        own = Optional.empty();
    }

    /// The unfinished folder goes last: while it is there, the rest is known to be half.
    private static void clear(Path data) throws IOException {
        if (!isHalf(data)) return;
        endLeftover(data.resolve(UNFINISHED).resolve("postgres"));
        for (var name : DataFolder.OURS) {
            if (!name.equals("tenant.key")) DataFolder.delete(data.resolve(name));
        }
        DataFolder.delete(data.resolve(UNFINISHED));
    }
}
