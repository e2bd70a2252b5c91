package org.soleus.server.running.feed;

import java.util.regex.Pattern;

/// What a phone says of a large file before it sends it, a piece at a time.
///
/// The digest can be made a piece at a time as well, so that no phone needs the whole file in
/// memory.
///
/// @param digest SHA-256 over the SHA-256 of each of its pieces, in hexadecimal digits
/// @param bytes how many; more than one piece
public record Promised(String digest, long bytes) {

    /// How many bytes a piece has; the last one has what is left.
    public static final int PIECE = 1 << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /// @throws IllegalArgumentException when the digest is none, or one piece would hold it all
    public Promised {
        if (!DIGEST.matcher(digest).matches()) throw new IllegalArgumentException("no SHA-256");
        if (bytes <= PIECE) throw new IllegalArgumentException("one piece holds it");
    }

    int pieces() {
        return Math.toIntExact((bytes + PIECE - 1) / PIECE);
    }

    /// How many bytes that piece must have.
    int bytesOf(int piece) {
        return Math.toIntExact(Math.min(PIECE, bytes - (long) piece * PIECE));
    }
}
