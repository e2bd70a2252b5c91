package org.soleus.bench.fault.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the program can be halted, as if it were killed.
///
/// A file in the data folder names one moment and the address that must be asked for at it; without
/// it nothing happens.
public final class Moments {

    /// The file in the data folder: a moment, a space, an address.
    public static final String FILE = "halt-at";

    public static final String BEFORE_COMMIT = "before-commit";
    public static final String AFTER_COMMIT = "after-commit";
    public static final String BEFORE_ANSWER = "before-answer";
    public static final String BEFORE_MAIL = "before-mail";
    public static final String AFTER_MAIL = "after-mail";
    public static final String AFTER_KEY = "after-key";
    public static final String BEFORE_KEY_GOES = "before-key-goes";
    public static final String AFTER_KEY_GOES = "after-key-goes";

    /// As the system tells of a process that was killed.
    private static final int KILLED = 137;

    private static final ThreadLocal<String> ASKED = ThreadLocal.withInitial(() -> "");

    private final Path file;

    Moments(Path data) {
        this.file = data.resolve(FILE);
    }

    /// What this thread answers, until it answers something else.
    static void asked(String path) {
        ASKED.set(path);
    }

    /// Halts here, if this is the moment.
    void at(String moment) {
        if (ASKED.get().isEmpty() || !Files.exists(file)) return;
        try {
            if (!Files.readString(file).strip().equals(moment + " " + ASKED.get())) return;
        } catch (IOException gone) {
            return;
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
