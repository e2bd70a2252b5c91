package org.soleus.server.backup;

import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;

/// Writes a file of sealed pieces: a first line, the header with a keyed hash of both, then pieces,
/// each with its length, the last of which is the end.
final class PieceWriter implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final FileChannel channel;
    private final DataOutputStream out;
    private final ClinicKey clinic;
    private final KeyRing ring;
    private final String file;
    private final Packing packing = new Packing();
    private long place;

    /// @param kind the first line
    /// @param ring the keys that members' pieces are sealed under
    PieceWriter(Path path, String kind, Header header, ClinicKey clinic, KeyRing ring)
            throws IOException {
        this.clinic = clinic;
        this.ring = ring;
        this.channel =
                FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        this.out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        var words = header.text().getBytes(StandardCharsets.UTF_8);
        var print = print(kind, header, clinic);
        this.file = HexFormat.of().formatHex(print);
        out.write(kind.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(words.length);
        out.write(words);
        out.write(print);
    }

    /// What tells a file's beginning from any other, to whoever has the clinic's key.
    static byte[] print(String kind, Header header, ClinicKey clinic) {
        return clinic.hashes().doFinal((kind + header.text()).getBytes(StandardCharsets.UTF_8));
    }

    /// Seals the first bytes of an array as the next piece.
    void write(Piece piece, byte[] bytes, int length) throws IOException {
        var about = piece.about(file, place++);
        var packed = packing.packed(bytes, length);
        var sealed =
                piece.kind() == Piece.Kind.MEMBER
                        ? ring.seal(piece.owner(), about, packed)
                        : clinic.seal(about, packed);
        out.write(piece.bytes());
        out.writeInt(sealed.length);
        out.write(sealed);
    }

    /// Writes the end, and waits until everything is on the disk.
    void end(String words) throws IOException {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        write(Piece.of(Piece.Kind.END, 0), bytes, bytes.length);
        out.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        packing.close();
        channel.close();
    }
}
