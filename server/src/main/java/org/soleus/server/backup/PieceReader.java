package org.soleus.server.backup;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.run.Stop;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Reads a file of sealed pieces, front to back. What is damaged, cut or moved is told at the first
/// byte where that shows.
final class PieceReader implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int LONGEST_HEADER = 1 << 20;

    /// What a piece takes when nothing is in it.
    private static final int LEAST = 1 + 12 + 16;

    private final Path path;
    private final DataInputStream in;
    private final ClinicKey clinic;
    private final Header header;
    private final String file;
    private final Packing packing = new Packing();
    private long left;
    private long place;
    private Piece piece = Piece.of(Piece.Kind.END, 0);
    private byte[] sealed = {};

    /// @param kind the first line that it must have
    /// @param what it is called, to people
    /// @throws Stop when it is none, or is of another clinic
    PieceReader(Path path, String kind, String what, ClinicKey clinic) throws IOException {
        this.path = path;
        this.clinic = clinic;
        if (!Files.isRegularFile(path)) throw Stop.because("There is no " + what + " at " + path);
        this.left = Files.size(path);
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        try {
            var first = new String(take(kind.length()), StandardCharsets.ISO_8859_1);
            if (!first.equals(kind)) throw Stop.because(path + " is no " + what);
            this.header =
                    Header.of(new String(take(length(LONGEST_HEADER)), StandardCharsets.UTF_8));
            var print = take(32);
            if (!MessageDigest.isEqual(print, PieceWriter.print(kind, header, clinic))) {
                throw Stop.because(
                        path
                                + " belongs to another tenant key, or its beginning is damaged. Put"
                                + " the tenant key of that clinic into the data folder, or set"
                                + " SOLEUS_TENANT_KEY.");
            }
            this.file = HexFormat.of().formatHex(print);
        } catch (Stop | IOException odd) {
            in.close();
            throw odd;
        }
    }

    Header header() {
        return header;
    }

    /// Goes to the next piece; false at the end, which is a piece as well.
    boolean next() throws IOException {
        if (place > 0 && piece.kind() == Piece.Kind.END) throw damaged();
        try {
            piece = Piece.of(take(Piece.LENGTH));
        } catch (IllegalArgumentException odd) {
            throw damaged();
        }
        sealed = take(length(Integer.MAX_VALUE));
        if (sealed.length < LEAST) throw damaged();
        place++;
        if (piece.kind() != Piece.Kind.END) return true;
        if (left > 0) throw damaged();
        return false;
    }

    Piece piece() {
        return piece;
    }

    /// What is in it; empty when its member's key is not in the ring.
    ///
    /// @throws Stop when it is damaged
    Optional<byte[]> opened(KeyRing ring) {
        try {
            var about = piece.about(file, place - 1);
            var packed =
                    piece.kind() == Piece.Kind.MEMBER
                            ? ring.open(piece.owner(), about, sealed)
                            : Optional.of(clinic.open(about, sealed));
            return packed.map(packing::unpacked);
        } catch (KeyFailure | IllegalArgumentException wrong) {
            throw damaged();
        }
    }

    /// The same, of a piece that is the clinic's.
    byte[] opened() {
        return opened(new KeyRing(clinic, Map.of())).orElseThrow(this::damaged);
    }

    Stop damaged() {
        return Stop.because(
                path
                        + " is damaged or was cut off (piece "
                        + place
                        + "). Nothing was done. Take another copy of it, or an older one.");
    }

    @Override
    public void close() throws IOException {
        packing.close();
        in.close();
    }

    private int length(int most) throws IOException {
        int length = ByteBuffer.wrap(take(Integer.BYTES)).getInt();
        if (length < 0 || length > most) throw damaged();
        return length;
    }

    private byte[] take(int length) throws IOException {
        if (length > left) throw damaged();
        var bytes = new byte[length];
        try {
            in.readFully(bytes);
        } catch (EOFException cut) {
            throw damaged();
        }
        left -= length;
        return bytes;
    }
}
