package org.soleus.server.parcel;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files of a parcel on their way out, one after the other, each with its SHA-256.
final class Zip implements AutoCloseable {

    private static final int ROOM = 1 << 16;

    private final ZipOutputStream zip;
    private final Instant at;
    private final Map<String, String> sums = new LinkedHashMap<>();

    /// @param at the moment that the files are of
    Zip(OutputStream to, Instant at) {
        this.zip = new ZipOutputStream(to);
        this.at = at;
    }

    /// What writes a file.
    @FunctionalInterface
    interface Writing<X extends Exception> {
        void to(Writer out) throws IOException, X;
    }

    /// Writes a file.
    <X extends Exception> void file(String name, Writing<X> content) throws IOException, X {
        file(name, Deflater.DEFAULT_COMPRESSION, content);
    }

    /// Writes a file of which there are many: quickly.
    void quick(String name, String text) throws IOException {
        file(name, Deflater.BEST_SPEED, out -> out.write(text));
    }

    private <X extends Exception> void file(String name, int level, Writing<X> content)
            throws IOException, X {
        zip.setLevel(level);
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        var digest = sha256();
        var out = new Summed(zip, digest);
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), ROOM);
        content.to(text);
        text.flush();
        zip.closeEntry();
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /// What was written so far: names and sums.
    Map<String, String> sums() {
        return sums;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Ends the archive; what it was written to stays open.
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /// Adds up what passes, and stays open.
    private static final class Summed extends FilterOutputStream {

        private final MessageDigest digest;

        Summed(OutputStream to, MessageDigest digest) {
            super(to);
            this.digest = digest;
        }

        @Override
        public void write(int one) throws IOException {
            digest.update((byte) one);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // the archive is sent on as it fills
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
