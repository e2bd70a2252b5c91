package org.soleus.server.backup;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.run.DataFolder;
import org.soleus.server.run.Reach;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A copy of a clinic as it is at one moment, while it goes on: all rows and files in one file, the
/// members' keys in a second one.
public final class Backup {

    static final String KIND = "SOLEUS BACKUP 1\n";
    static final String WHAT = "backup of Soleus";

    private final Path data;
    private final Path file;
    private final Path keys;
    private final ClinicKey clinic;

    private Backup(Path data, Path file, Path keys) {
        this.data = data;
        this.file = file;
        this.keys = keys;
        this.clinic = ClinicKey.of(data);
    }

    /// Makes one.
    ///
    /// @param data the clinic's folder
    /// @param file the first file, which must not be there
    /// @param keys the second, which is replaced; `soleus.keys` beside the first where none is
    ///   named
    /// @return what to tell the operator, line by line
    /// @throws Stop when it cannot be made; nothing is left behind then
    public static List<String> of(Path data, Path file, Optional<Path> keys) {
        var target = file.toAbsolutePath().normalize();
        var second = keys.orElse(target.resolveSibling(KeysFile.NAME)).toAbsolutePath().normalize();
        refuse(target, second);
        try (var reach = Reach.of(data)) {
            return new Backup(data.toAbsolutePath().normalize(), target, second).make(reach);
        } catch (KeyFailure | IOException world) {
            throw Stop.because(world.getMessage() + ". Nothing was kept.");
        } catch (SQLException world) {
            throw Stop.because("The database cannot be read: " + Words.first(world));
        }
    }

    private static void refuse(Path file, Path keys) {
        if (Files.exists(file)) {
            throw Stop.because(file + " is there already. Name a new file with --out.");
        }
        for (var path : List.of(file, keys)) {
            var folder = path.getParent();
            if (folder != null && Files.isDirectory(folder)) continue;
            throw Stop.because("There is no folder " + folder + ". Make it first.");
        }
    }

    private List<String> make(Reach reach) throws IOException, SQLException {
        var before = before();
        try {
            var told = new ArrayList<>(rows(reach));
            var ring = follows(before);
            KeysFile.write(part(keys), Instant.now().truncatedTo(ChronoUnit.SECONDS), clinic, ring);
            var again = Reading.of(part(file), clinic, KeysFile.read(part(keys), clinic));
            again.whole();
            told.add(place(keys, "keep the newest copy alone, apart from the first"));
            told.addFirst(place(file, again.header().one("at")));
            note();
            return told;
        } finally {
            Files.deleteIfExists(part(file));
            Files.deleteIfExists(part(keys));
        }
    }

    /// For whoever watches over the age of the last copy.
    private void note() throws IOException {
        Files.writeString(DataFolder.lastBackup(data), file.getFileName() + "\n");
    }

    /// The copy of the keys that is to be replaced.
    private Optional<KeyRing> before() throws IOException {
        Files.deleteIfExists(part(file));
        Files.deleteIfExists(part(keys));
        if (!Files.exists(keys)) return Optional.empty();
        try {
            return Optional.of(KeysFile.read(keys, clinic));
        } catch (Stop notOurs) {
            throw Stop.because(
                    keys
                            + " is there and is no sound copy of this clinic's keys. It is not"
                            + " replaced: name another file with --keys.");
        }
    }

    /// The keys as they are now, which is after every row: somebody erased meanwhile is not in
    /// them.
    ///
    /// @throws Stop when the copy to be replaced holds what the clinic has lost
    private KeyRing follows(Optional<KeyRing> before) {
        var ring = KeyRing.in(data, clinic);
        if (before.isEmpty()) return ring;
        var old = before.get();
        long lost =
                old.all().keySet().stream()
                        .filter(
                                owner ->
                                        old.holds(owner)
                                                ? !known(ring, owner)
                                                : !ring.erased(owner))
                        .count();
        if (lost == 0) return ring;
        throw Stop.because(
                keys
                        + " knows of "
                        + lost
                        + " members whose keys, or whose erasure, the folder keys of "
                        + data
                        + " does not know of any more. Nothing was kept, so that nothing is lost:"
                        + " look into that folder, or name another file with --keys.");
    }

    private static boolean known(KeyRing ring, KeyRing.Owner owner) {
        return ring.holds(owner) || ring.erased(owner);
    }

    private List<String> rows(Reach reach) throws IOException, SQLException {
        try (var connection = reach.asOwner()) {
            connection.setAutoCommit(false);
            var copying = new Copying(connection);
            copying.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            copying.speakAlike();
            var header = header(connection);
            // keys that rows of this moment are sealed under were there before it
            var ring = KeyRing.in(data, clinic);
            try (var out = new PieceWriter(part(file), KIND, header, clinic, ring)) {
                var rows = new RowsOut(copying, tenants(connection), out, clinic, ring);
                return write(header, rows, out);
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> write(Header header, RowsOut rows, PieceWriter out)
            throws IOException, SQLException {
        var told = new ArrayList<String>();
        var end = new ArrayList<String>();
        var tables = header.all("table").stream().map(Table::of).toList();
        for (int number = 0; number < tables.size(); number++) {
            var table = tables.get(number);
            var counted = rows.write(table, number);
            end.add(table.name() + " " + counted.words());
            if (counted.rows() > 0) told.add(counted.line(table));
        }
        int files = FolderFiles.write(data, out);
        told.add("  " + files + " files of the folder");
        if (rows.keyless() > 0) {
            told.add(
                    "  "
                            + rows.keyless()
                            + " members without a key of their own: under the clinic's");
        }
        out.end(String.join("\n", end));
        return told;
    }

    private static Header header(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        lines.add(
                "clinic "
                        + text(connection, "SELECT name FROM account.tenant ORDER BY created_at"));
        lines.add(
                "at "
                        + text(
                                connection,
                                "SELECT to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));
        for (var version : Migrations.applied(connection)) lines.add("migration " + version);
        for (var table : Table.all(connection)) lines.add("table " + table.line());
        return new Header(lines);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(sql)) {
            return row.next() ? row.getString(1).replaceAll("\\p{Cntrl}", " ") : "";
        }
    }

    static List<UUID> tenants(Connection connection) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var ask = connection.createStatement();
                var row = ask.executeQuery("SELECT tenant FROM account.tenant ORDER BY tenant")) {
            while (row.next()) found.add(row.getObject(1, UUID.class));
        }
        return found;
    }

    /// Gives a file its name, once it is whole.
    private static String place(Path path, String what) throws IOException {
        Files.move(part(path), path, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(Objects.requireNonNull(path.getParent()))) {
            folder.force(true);
        }
        return path + "  " + Files.size(path) + " bytes, " + what;
    }

    private static Path part(Path path) {
        return path.resolveSibling(path.getFileName() + ".part");
    }
}
