package org.soleus.server.running.sync;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import java.time.Duration;

/// A service did not do what it was asked.
///
/// What is said of it is for the member, and holds nothing that the service sent.
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

    private final transient Sentence said;

    private Trouble(Kind kind, Duration wait, String key, String name) {
        super(kind + " of a service");
        this.kind = kind;
        this.wait = wait;
        this.said = Sentence.of(key).with(new Gap.Written(name));
    }

    static Trouble down(String name) {
        return new Trouble(Kind.DOWN, Duration.ZERO, "upload.trouble.down", name);
    }

    /// @param wait as long as it asked for
    static Trouble busy(String name, Duration wait) {
        return new Trouble(Kind.BUSY, wait, "upload.trouble.busy", name);
    }

    static Trouble shut(String name) {
        return new Trouble(Kind.SHUT, Duration.ZERO, "upload.trouble.shut", name);
    }

    static Trouble missing(String name) {
        return new Trouble(Kind.MISSING, Duration.ZERO, "upload.trouble.missing", name);
    }

    /// What the member is told.
    Sentence said() {
        return said;
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
