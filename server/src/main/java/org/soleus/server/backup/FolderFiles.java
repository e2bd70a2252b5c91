package org.soleus.server.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What belongs to the clinic in its folder besides database and keys: its own content, in every
/// version that was used, and whether it is a demo.
final class FolderFiles {

    private static final List<String> KEPT = List.of("demo", "content");

    /// Which version counts: copied before the versions, so that the one that it names is among
    /// them.
    private static final String FIRST = "good";

    private FolderFiles() {}

    /// Seals each, in pieces.
    ///
    /// @return how many there were
    static int write(Path data, PieceWriter out) throws IOException {
        int n = 0;
        for (var file : files(data)) {
            try {
                put(out, data.relativize(file).toString(), Files.readAllBytes(file));
                n++;
            } catch (NoSuchFileException gone) {
                // an older version that was tidied away meanwhile
            }
        }
        return n;
    }

    private static List<Path> files(Path data) throws IOException {
        var found = new ArrayList<Path>();
        for (var name : KEPT) {
            if (!Files.exists(data.resolve(name))) continue;
            try (var all = Files.walk(data.resolve(name))) {
                all.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        found.sort(
                Comparator.comparing((Path file) -> !file.endsWith(FIRST))
                        .thenComparing(Comparator.naturalOrder()));
        return found;
    }

    private static void put(PieceWriter out, String name, byte[] content) throws IOException {
        var word = name.getBytes(StandardCharsets.UTF_8);
        var bytes =
                ByteBuffer.allocate(Short.BYTES + word.length + content.length)
                        .putShort((short) word.length)
                        .put(word)
                        .put(content)
                        .array();
        out.write(Piece.of(Piece.Kind.FILE, 0), bytes, bytes.length);
    }

    /// Puts one back.
    static void place(Path data, byte... bytes) throws IOException {
        var from = ByteBuffer.wrap(bytes);
        var word = new byte[Short.toUnsignedInt(from.getShort())];
        from.get(word);
        var target = data.resolve(new String(word, StandardCharsets.UTF_8)).normalize();
        if (!target.startsWith(data)) throw new IOException("a file leaves the folder");
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (var out =
                Files.newByteChannel(
                        target,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SYNC)) {
            while (from.hasRemaining()) out.write(from);
        }
    }
}
