package org.soleus.server.content;

import org.soleus.server.account.MemberId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// A file as somebody would have it, beside the one that the clinic runs with; or that it goes.
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
/// @param removal there where the file is to be taken away; it has no words then
public record Draft(
        String name,
        int revision,
        String letters,
        String base,
        MemberId author,
        Instant at,
        Optional<Removal> removal) {

    /// A file is to be taken away.
    ///
    /// @param signed who stands for that: name and licence; empty while nobody does
    public record Removal(String signed) {

        /// Whether a clinician stands for it.
        public boolean isSigned() {
            return !signed.isEmpty();
        }
    }

    /// A file of these bytes.
    public static Draft of(
            String name, int revision, byte[] bytes, String base, MemberId author, Instant at) {
        var letters = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Draft(name, revision, letters, base, author, at, Optional.empty());
    }

    /// The wish to take a file away.
    ///
    /// @param signed who stands for it; empty while nobody does
    public static Draft goes(
            String name, int revision, String signed, String base, MemberId author, Instant at) {
        var removal = Optional.of(new Removal(signed));
        return new Draft(name, revision, "", base, author, at, removal);
    }

    /// Whether the file is to be taken away.
    public boolean isRemoval() {
        return removal.isPresent();
    }

    /// What a folder holds of it once it is published; empty where the file goes.
    Optional<byte[]> wanted() {
        return isRemoval() ? Optional.empty() : Optional.of(bytes());
    }

    /// What tells it from others, in few letters.
    String mark() {
        return isRemoval() ? "gone" : Digest.of(bytes());
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
