package org.soleus.server.running;

import java.time.Instant;
import java.util.UUID;

/// Where a run comes from: a run in a file, or what was written down.
///
/// @param recording its own id
/// @param format `fit`, `gpx`, `tcx`, or `hand`
/// @param at when it came
public record Source(UUID recording, String format, Instant at) {

    /// What was written down.
    public static final String HAND = "hand";

    /// Whether it was written down and not recorded.
    public boolean isByHand() {
        return format.equals(HAND);
    }
}
