package org.soleus.bench.fuzz;

import org.soleus.clinical.running.bytes.ByteSource;
import org.soleus.clinical.running.bytes.Gunzip;
import org.soleus.clinical.running.bytes.Window;
import org.soleus.clinical.running.bytes.ZipWalk;
import org.soleus.clinical.running.file.RunFiles;
import org.soleus.clinical.running.file.Told;
import org.soleus.clinical.running.fit.FitReader;
import org.soleus.clinical.running.xml.Markup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A decoder that is fuzzed by itself, by the way a file comes in.
enum Decoder {
    FIT {
        @Override
        boolean begins(Window window) {
            return FitReader.begins(window);
        }
    },
    GPX {
        @Override
        boolean begins(Window window) {
            return Markup.begins(window);
        }
    },
    TCX {
        @Override
        boolean begins(Window window) {
            return Markup.begins(window);
        }
    },
    ARCHIVE {
        @Override
        boolean begins(Window window) {
            return ZipWalk.begins(window) || Gunzip.begins(window);
        }
    };

    private static final Instant NOW = Instant.parse("2026-05-02T00:00:00Z");

    /// Whether a file is one for this decoder; others would only spend its time.
    abstract boolean begins(Window window);

    /// The list of words that its files are made of.
    String words() {
        return switch (this) {
            case FIT -> "fit";
            case GPX, TCX -> "markup";
            case ARCHIVE -> "archive";
        };
    }

    /// Reads a file as if it had been handed in.
    ///
    /// @return each file of it with its verdict; empty where it is none for this decoder
    List<Told> read(byte[] bytes) {
        List<Told> told = new ArrayList<>();
        if (begins(Window.of(bytes))) {
            new RunFiles(NOW, told::add).read("fuzzed", ByteSource.of(bytes));
            if (told.isEmpty()) throw new IllegalStateException("a file without a verdict");
        }
        return told;
    }
}
