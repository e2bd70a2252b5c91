package org.soleus.server.content;

import org.soleus.server.account.MemberId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A file as somebody would have it, beside the one that the clinic runs with.
///
/// Its words are kept as Latin-1, a letter a byte: a file that was imported stays the same to its
/// last byte, whatever it holds.
///
/// @param name its path
/// @param revision counts up with each save
/// @param letters each byte of it
/// @param base the digest of the clinic's file when it was last looked at
/// @param author who saved it last
/// @param at when
public record Draft(
        String name, int revision, String letters, String base, MemberId author, Instant at) {

    /// A file of these bytes.
    public static Draft of(
            String name, int revision, byte[] bytes, String base, MemberId author, Instant at) {
        var letters = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Draft(name, revision, letters, base, author, at);
    }

    /// A file with this text.
    static Draft of(
            String name, int revision, String text, String base, MemberId author, Instant at) {
        return of(name, revision, text.getBytes(StandardCharsets.UTF_8), base, author, at);
    }

    /// Each byte of it.
    public byte[] bytes() {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As text; what is no UTF-8 shows as such, and the check refuses it.
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
