package org.soleus.server.backup;

import org.soleus.server.account.Sealed;
import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.account.key.KeyRing.Owner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The second file: the members' keys, each wrapped as it lies in the data folder, and the marks of
/// those that were destroyed. Only its newest copy is to be kept.
final class KeysFile {

    /// What it is called where nobody names another.
    static final String NAME = "soleus.keys";

    private static final String KIND = "SOLEUS KEYS 1\n";
    private static final String ERASED = "erased";
    private static final int LINES_A_PIECE = 10_000;

    private KeysFile() {}

    static void write(Path path, Instant at, ClinicKey clinic, KeyRing ring) throws IOException {
        var header = new Header(List.of("at " + at, "keys " + ring.all().size()));
        try (var out = new PieceWriter(path, KIND, header, clinic, ring)) {
            var lines = new StringBuilder();
            int n = 0;
            for (var key : ring.all().entrySet()) {
                lines.append(line(key.getKey(), key.getValue())).append('\n');
                if (++n % LINES_A_PIECE == 0) put(out, lines);
            }
            put(out, lines);
            out.end("");
        }
    }

    private static void put(PieceWriter out, StringBuilder lines) throws IOException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        out.write(Piece.of(Piece.Kind.KEYS, 0), bytes, bytes.length);
        lines.setLength(0);
    }

    /// @throws org.soleus.server.run.Stop when it is damaged or another clinic's
    static KeyRing read(Path path, ClinicKey clinic) throws IOException {
        var keys = new HashMap<Owner, Optional<Sealed>>();
        try (var in = new PieceReader(path, KIND, "copy of the keys", clinic)) {
            while (in.next()) take(new String(in.opened(), StandardCharsets.UTF_8), keys);
            in.opened();
        }
        return new KeyRing(clinic, keys);
    }

    private static void take(String lines, Map<Owner, Optional<Sealed>> keys) {
        lines.lines()
                .map(line -> line.split(" ", 3))
                .forEach(
                        parts ->
                                keys.put(
                                        Owner.of(
                                                UUID.fromString(parts[0]),
                                                UUID.fromString(parts[1])),
                                        key(parts[2])));
    }

    private static Optional<Sealed> key(String word) {
        return word.equals(ERASED)
                ? Optional.empty()
                : Optional.of(Sealed.of(HexFormat.of().parseHex(word)));
    }

    private static String line(Owner owner, Optional<Sealed> key) {
        var word = key.map(it -> HexFormat.of().formatHex(it.bytes())).orElse(ERASED);
        return owner.tenant().value() + " " + owner.member().value() + " " + word;
    }
}
