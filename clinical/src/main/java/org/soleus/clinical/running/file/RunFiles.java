package org.soleus.clinical.running.file;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.bytes.ByteSource;
import org.soleus.clinical.running.bytes.Gunzip;
import org.soleus.clinical.running.bytes.Window;
import org.soleus.clinical.running.bytes.ZipWalk;

import java.time.Instant;
import java.util.function.Consumer;

/// Reads any running file, packed or not, and whole archives, each file of them with its verdict.
///
/// Holds one file at a time, however large the archive; nothing is ever written anywhere.
public final class RunFiles {

    private static final int DEEPEST = 4;

    private final Credible credible;
    private final Consumer<Told> told;

    /// @param now nothing was recorded later than this
    /// @param told hears of each file in turn
    public RunFiles(Instant now, Consumer<Told> told) {
        this.credible = new Credible(now);
        this.told = told;
    }

    /// Reads one file from a source.
    ///
    /// @param name what it is called
    public void read(String name, ByteSource bytes) {
        Window window = Window.of(bytes, Long.MAX_VALUE / 2);
        if (ZipWalk.begins(window)) {
            archive(name, window, 1);
        } else {
            if (!Gunzip.begins(window)) window.endAfter(Content.MOST_BYTES);
            tell(name, one(name, window));
        }
    }

    /// Reads one file that is no archive, of bytes that are all here.
    public Verdict read(String name, byte[] bytes) {
        return one(name, Window.of(bytes));
    }

    void tell(String name, Verdict verdict) {
        told.accept(new Told(name, verdict));
    }

    void archive(String name, Window window, int depth) {
        if (depth > DEEPEST) {
            Reading reading = new Reading(name);
            reading.refused("TOO_DEEP", Sentence.of("file.too-deep"));
            tell(name, reading.verdict());
        } else {
            new Archive(this, name, depth).read(new ZipWalk(window));
        }
    }

    private Verdict one(String name, Window window) {
        Reading reading = new Reading(name);
        unpacked(window, reading, 0);
        credible.check(reading);
        return reading.verdict();
    }

    /// Reads a file of an archive.
    Verdict entry(String name, Window window) {
        return one(name, window);
    }

    private void unpacked(Window window, Reading reading, int depth) {
        if (!Gunzip.begins(window) || depth >= DEEPEST) {
            Content.read(window, reading);
            return;
        }
        try (Gunzip gz = new Gunzip(window)) {
            unpacked(Window.of(gz, Content.MOST_BYTES), reading, depth + 1);
            if (gz.isBroken()) {
                reading.lost("PACKED_BROKEN", Sentence.of("file.packed-broken"));
            }
            if (gz.isTooDense()) {
                reading.lost("TOO_DENSE", Sentence.of("file.packed-too-dense"));
            }
        }
    }
}
