package org.soleus.server.running.sync;

import java.time.Duration;

/// A service did not do what it was asked.
///
/// Its message is for the member, and holds nothing that the service sent.
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is the matter.
    public enum Kind {
        /// It cannot be reached, or fails.
        DOWN,
        /// It asks us to wait.
        BUSY,
        /// It does not let us in any more: the member must connect it again.
        SHUT,
        /// It does not have this one.
        MISSING
    }

    private final Kind kind;
    private final Duration wait;

    private Trouble(Kind kind, Duration wait, String words) {
        super(words);
        this.kind = kind;
        this.wait = wait;
    }

    static Trouble down(String name) {
        return new Trouble(Kind.DOWN, Duration.ZERO, name + " could not be reached.");
    }

    /// @param wait as long as it asked for
    static Trouble busy(String name, Duration wait) {
        return new Trouble(Kind.BUSY, wait, name + " asks us to wait.");
    }

    static Trouble shut(String name) {
        return new Trouble(
                Kind.SHUT, Duration.ZERO, name + " does not let us in any more. Connect it again.");
    }

    static Trouble missing(String name) {
        return new Trouble(Kind.MISSING, Duration.ZERO, name + " does not have that file.");
    }

    /// What is the matter.
    public Kind kind() {
        return kind;
    }

    /// How long it asked us to wait; nothing where it did not say.
    public Duration pause() {
        return wait;
    }
}
