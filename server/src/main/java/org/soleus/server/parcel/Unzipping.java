package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.ParcelRefused.Why;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The files of a parcel that came, one after the other. None is written anywhere, so that no name
/// leads out of anything; one of a name that no Soleus gives, or of a name that came already, is
/// refused.
final class Unzipping {

    private static final Pattern NAME =
            Pattern.compile("[a-z]{1,20}\\.(json|csv|html)|runs/[0-9A-Za-z-]{1,60}\\.gpx");

    /// More than any member's: fifty recordings a week for ten years. `R`.
    private static final int MOST_FILES = 30_000;

    /// Unpacked, in bytes, all together.
    private final long most;

    private final ZipInputStream zip;
    private final Map<String, String> sums = new LinkedHashMap<>();
    private Summing content;
    private long read;

    Unzipping(InputStream from, long most) {
        this.zip = new ZipInputStream(from);
        this.most = most;
        this.content = new Summing();
    }

    /// The name of the next file; empty after the last.
    Optional<String> next() throws IOException {
        var entry = entry();
        if (entry == null) return Optional.empty();
        var name = entry.getName();
        if (!NAME.matcher(name).matches()) {
            throw new ParcelRefused(
                    sums.isEmpty() ? Why.FOREIGN : Why.BROKEN, "a file of another name");
        }
        if (sums.containsKey(name)) throw new ParcelRefused(Why.BROKEN, name + " is there twice");
        if (sums.size() >= MOST_FILES) throw new ParcelRefused(Why.TOO_MUCH, "too many files");
        sums.put(name, "");
        content = new Summing();
        return Optional.of(name);
    }

    private @Nullable ZipEntry entry() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException unreadable) {
            throw new ParcelRefused(Why.BROKEN, "a name that cannot be read");
        }
    }

    /// What is in it.
    InputStream content() {
        return content;
    }

    /// Reads what is left of it, and notes its sum.
    void end(String name) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        sums.put(name, HexFormat.of().formatHex(content.digest.digest()));
    }

    /// Names and sums of all that came.
    Map<String, String> sums() {
        return sums;
    }

    /// Adds up what is read.
    private final class Summing extends FilterInputStream {

        private final MessageDigest digest = Zip.sha256();

        Summing() {
            super(zip);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                digest.update((byte) one);
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            if (n > 0) {
                digest.update(into, from, n);
                count(n);
            }
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > most) throw new ParcelRefused(Why.TOO_MUCH, "too large");
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
