package org.soleus.server.backup;

import org.flywaydb.core.api.FlywayException;
import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.account.key.KeyRing.Owner;
import org.soleus.server.run.Database;
import org.soleus.server.run.Filling;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings a clinic back out of its two files, into a folder and a database that hold none.
public final class Restore {

    private final Path data;
    private final ClinicKey clinic;
    private final KeyRing ring;
    private final Reading file;

    private Restore(Path from, Path keys, Path data) throws IOException {
        this.data = data;
        this.clinic = ClinicKey.of(data);
        this.ring = KeysFile.read(keys, clinic);
        this.file = Reading.of(from, clinic, ring);
    }

    /// Reads everything once before anything is written, then writes, then reads what was written.
    ///
    /// @param from the first file
    /// @param keys the second; `soleus.keys` beside the first where none is named
    /// @param data the folder to fill
    /// @return what to tell the operator, line by line
    /// @throws Stop when it cannot be done; the folder is as before then
    public static List<String> of(Path from, Optional<Path> keys, Path data) {
        var first = from.toAbsolutePath().normalize();
        var second = keys.orElse(first.resolveSibling(KeysFile.NAME)).toAbsolutePath().normalize();
        var target = data.toAbsolutePath().normalize();
        Filling.refuseHeld(target);
        try {
            return new Restore(first, second, target).make();
        } catch (KeyFailure | IOException world) {
            throw Stop.because(world.getMessage() + ". Nothing was brought back.");
        } catch (SQLException world) {
            throw Stop.because("The database does not take it: " + Words.first(world));
        } catch (FlywayException world) {
            throw Stop.because(
                    "The tables of that release could not be made: "
                            + String.valueOf(world.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private List<String> make() throws IOException, SQLException {
        var versions = file.header().all("migration");
        var unknown = Migrations.unknown(versions);
        if (!unknown.isEmpty()) {
            throw Stop.because(
                    "It was made by a newer release (migration "
                            + unknown.getLast()
                            + "). Nothing was done. Restore it with that release.");
        }
        var expected = file.whole();
        try (var filling = Filling.begin(data)) {
            var database = filling.database();
            Migrations.make(database, versions);
            var erased = rows(database, expected, filling.folder());
            ring.without(erased).into(filling.folder());
            filling.finish();
            return told(expected);
        }
    }

    /// Its rows, read again, are those of the file.
    ///
    /// @return who was erased before the file was made
    private Set<Owner> rows(Database database, Map<String, Counted> expected, Path folder)
            throws IOException, SQLException {
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            var in = new RowsIn(new Copying(connection), file.tables(), clinic);
            in.open();
            file.each(
                    (piece, bytes) -> {
                        if (piece.kind() == Piece.Kind.FILE) FolderFiles.place(folder, bytes);
                        else in.take(piece.table(), bytes);
                    });
            in.shut();
            var erased = in.erased();
            var found = in.counted();
            if (!found.equals(expected)) {
                throw Stop.because(
                        "The rows read back are not those of the file. Nothing was brought back.");
            }
            connection.commit();
            return erased;
        }
    }

    private List<String> told(Map<String, Counted> expected) {
        var told = new ArrayList<String>();
        told.add(
                data
                        + " holds "
                        + file.header().one("clinic")
                        + " as of "
                        + file.header().one("at"));
        for (var table : file.tables()) {
            var counted = expected.getOrDefault(table.name(), Counted.NONE);
            if (counted.rows() == 0) continue;
            told.add(counted.line(table) + "  the same");
        }
        if (file.erased() > 0) {
            told.add("  " + file.erased() + " members were erased since, and are not in it");
        }
        told.add("Everybody signs in again. Start it: ./soleus run --data " + data);
        return told;
    }
}
