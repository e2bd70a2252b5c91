package org.soleus.server.running;

import org.soleus.server.Visitor;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A large file on its way, as the script of the upload page sends it: begun, piece by piece, then
/// read.
final class InPieces {

    private static final int PIECE = 1 << 20;

    private final Visitor who;
    private final byte[] bytes;

    /// @param who signed in
    /// @param bytes the whole file
    InPieces(Visitor who, byte... bytes) {
        this.who = who;
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /// The file that this one of hers is, if somebody else sends it.
    InPieces from(Visitor other) {
        return new InPieces(other, bytes);
    }

    HttpResponse<String> begin() {
        return send("begin");
    }

    /// The piece that comes at these bytes, as it is.
    HttpResponse<String> piece(int at) {
        var piece = at(at);
        return piece(at, piece, digest(piece));
    }

    /// Some bytes for these, with what is said of them.
    HttpResponse<String> piece(int at, byte[] piece, String digest) {
        return send("piece", piece, "File-At", String.valueOf(at), "Content-Digest", digest);
    }

    HttpResponse<String> end() {
        return send(
                "end",
                new byte[0],
                "File-Name",
                URLEncoder.encode("long.gpx", StandardCharsets.UTF_8));
    }

    /// All of it, from the first byte.
    ///
    /// @return its verdicts, a line each
    String whole() {
        begin();
        for (int at = 0; at < bytes.length; at += PIECE) piece(at);
        return end().body();
    }

    byte[] at(int at) {
        return Arrays.copyOfRange(bytes, at, Math.min(at + PIECE, bytes.length));
    }

    /// As RFC 9530 writes it.
    static String digest(byte... piece) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(piece)) + ":";
    }

    private HttpResponse<String> send(String what, String... headers) {
        return send(what, new byte[0], headers);
    }

    private HttpResponse<String> send(String what, byte[] body, String... headers) {
        return send(what, name(), bytes.length, body, headers);
    }

    /// Anything, of any file.
    HttpResponse<String> send(
            String what, String digest, long length, byte[] body, String... headers) {
        var request =
                who.request("/running/upload/" + what)
                        .header("Content-Type", "application/octet-stream")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("File-Digest", digest)
                        .header("File-Length", String.valueOf(length))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return who.send(request.build());
    }

    /// What names it: a digest of its pieces' digests.
    String name() {
        var all = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += PIECE) all.writeBytes(sha256(at(at)));
        return HexFormat.of().formatHex(sha256(all.toByteArray()));
    }

    private static byte[] sha256(byte... bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
