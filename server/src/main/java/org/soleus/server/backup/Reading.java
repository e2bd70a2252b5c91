package org.soleus.server.backup;

import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.account.key.KeyRing.Owner;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The first of the two files, read from its first byte to its last: what is in it, and that every
/// piece opens which should.
final class Reading {

    /// What an opened piece is handed to.
    @FunctionalInterface
    interface Taking {
        void piece(Piece piece, byte[] bytes) throws IOException;
    }

    private final Path path;
    private final ClinicKey clinic;
    private final KeyRing ring;
    private final Header header;
    private final List<Table> tables;
    private final Set<Owner> erased = new HashSet<>();
    private final Set<Owner> missing = new HashSet<>();

    private Reading(Path path, ClinicKey clinic, KeyRing ring, Header header) {
        this.path = path;
        this.clinic = clinic;
        this.ring = ring;
        this.header = header;
        this.tables = header.all("table").stream().map(Table::of).toList();
    }

    /// @param ring the newest keys
    /// @throws Stop when it is no backup, or another clinic's
    static Reading of(Path path, ClinicKey clinic, KeyRing ring) throws IOException {
        try (var in = open(path, clinic)) {
            return new Reading(path, clinic, ring, in.header());
        }
    }

    private static PieceReader open(Path path, ClinicKey clinic) throws IOException {
        return new PieceReader(path, Backup.KIND, Backup.WHAT, clinic);
    }

    Header header() {
        return header;
    }

    /// In the order in which their rows come.
    List<Table> tables() {
        return tables;
    }

    /// How many members are in it whose keys have been destroyed since.
    int erased() {
        return erased.size();
    }

    /// Reads it all.
    ///
    /// @return what it holds of each table, without those who were erased
    /// @throws Stop when it is damaged, or a key is missing that was never destroyed
    Map<String, Counted> whole() throws IOException {
        var sums = new HashMap<String, RowSum>();
        for (var table : tables) sums.put(table.name(), new RowSum(clinic));
        var end =
                each(
                        (piece, bytes) -> {
                            if (piece.kind() == Piece.Kind.FILE) return;
                            var table = tables.get(piece.table());
                            sums.getOrDefault(table.name(), new RowSum(clinic)).addAll(bytes);
                        });
        if (!missing.isEmpty()) {
            throw Stop.because(
                    "The copy of the keys lacks those of "
                            + missing.size()
                            + " members of "
                            + path
                            + ": it is older. Nothing was done. Name a newer copy with --keys.");
        }
        var counted = new HashMap<String, Counted>();
        sums.forEach((name, sum) -> counted.put(name, sum.counted()));
        if (erased.isEmpty() && !counted.equals(told(end))) {
            throw Stop.because(path + " does not hold what it says at its end. Nothing was done.");
        }
        return counted;
    }

    /// Hands over every piece that opens.
    ///
    /// @return the words of the end
    String each(Taking to) throws IOException {
        try (var in = open(path, clinic)) {
            while (in.next()) {
                var bytes = in.opened(ring);
                if (bytes.isPresent()) to.piece(in.piece(), bytes.get());
                else (ring.erased(in.piece().owner()) ? erased : missing).add(in.piece().owner());
            }
            return new String(in.opened(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Counted> told(String end) {
        var told = new HashMap<String, Counted>();
        for (var line : end.lines().toList()) {
            var parts = line.split(" ", 2);
            told.put(parts[0], Counted.of(parts[1]));
        }
        return told;
    }
}
