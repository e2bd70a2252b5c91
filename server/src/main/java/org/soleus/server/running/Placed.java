package org.soleus.server.running;

import org.soleus.clinical.measure.Sentence;

import java.util.UUID;

/// What became of one activity of a file.
///
/// Sealed: a new outcome must be told by every upload before it compiles.
public sealed interface Placed {

    /// A run that was not there.
    record Fresh(StoredRun run) implements Placed {}

    /// The same run as one that came from elsewhere; both are kept, as one.
    record Joined(UUID run) implements Placed {}

    /// The very same recording came before.
    record Here(UUID run) implements Placed {}

    /// It came before, and she deleted it: it stays deleted until she wants it back.
    ///
    /// @param recording what is still known of it
    record Deleted(UUID recording) implements Placed {}

    /// No run: of another sport, or without times.
    ///
    /// @param why as a runner would say it
    record NoRun(Sentence why) implements Placed {}
}
