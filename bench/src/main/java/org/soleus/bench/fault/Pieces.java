package org.soleus.bench.fault;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A large file, and how the script of the upload page sends it: begun, piece by piece, and read at
/// the end.
final class Pieces {

    /// How many bytes a piece has; the last one has what is left.
    static final int SIZE = 1 << 20;

    private static final String PATH = "/running/upload/piece";

    private final Person she;
    private final byte[] file;
    private final String digest;

    /// @param digest SHA-256 over the SHA-256 of each of its pieces
    private Pieces(Person she, byte[] file, String digest) {
        this.she = she;
        this.file = file;
        this.digest = digest;
    }

    /// @param she who sends it
    /// @param file all of it
    static Pieces of(Person she, byte[] file) {
        var all = Hash.sha256();
        for (int at = 0; at < file.length; at += SIZE) all.update(Hash.of(piece(file, at)));
        return new Pieces(she, file, HexFormat.of().formatHex(all.digest()));
    }

    /// What the clinic says of it.
    ///
    /// @param status of the answer
    /// @param bytes how many it has; -1 where it says nothing of that
    record Had(int status, long bytes) {

        private static final Pattern HAVE = Pattern.compile("\"have\":\\s*(\\d+)");

        private static Had of(Person.Answer answer) {
            var have = HAVE.matcher(answer.body());
            return new Had(answer.status(), have.find() ? Long.parseLong(have.group(1)) : -1);
        }
    }

    /// The same file in the hands of somebody else.
    Pieces of(Person other) {
        return new Pieces(other, file, digest);
    }

    /// How many bytes it has.
    int bytes() {
        return file.length;
    }

    /// How many there are.
    int many() {
        return (file.length + SIZE - 1) / SIZE;
    }

    /// Where a piece begins.
    long at(int nth) {
        return Math.min((long) nth * SIZE, file.length);
    }

    byte[] piece(int nth) {
        return piece(file, nth * SIZE);
    }

    private static byte[] piece(byte[] file, int at) {
        return Arrays.copyOfRange(file, at, Math.min(at + SIZE, file.length));
    }

    Had begin() throws IOException {
        return Had.of(Person.send(asked("/running/upload/begin", new byte[0], named())));
    }

    Had send(int nth) throws IOException {
        return send(nth, piece(nth));
    }

    /// @param arrives what comes of it
    Had send(int nth, byte[] arrives) throws IOException {
        return Had.of(Person.send(asked(PATH, arrives, beside(nth))));
    }

    /// Has it read, when all of it is there.
    Had end() throws IOException {
        var named = named();
        named.put("File-Name", "runs.zip");
        return Had.of(Person.send(asked("/running/upload/end", new byte[0], named)));
    }

    /// A piece that never gets there.
    Cut cut(int nth) {
        return new Cut(she, PATH, beside(nth), piece(nth));
    }

    private Map<String, String> beside(int nth) {
        var named = named();
        named.put("File-At", String.valueOf(at(nth)));
        named.put("Content-Digest", Hash.beside(piece(nth)));
        return named;
    }

    private Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("File-Digest", digest);
        named.put("File-Length", String.valueOf(file.length));
        return named;
    }

    private HttpRequest.Builder asked(String path, byte[] body, Map<String, String> beside) {
        var request = she.request(path).POST(BodyPublishers.ofByteArray(body));
        request.header("Content-Type", "application/octet-stream");
        beside.forEach(request::header);
        return request;
    }
}
