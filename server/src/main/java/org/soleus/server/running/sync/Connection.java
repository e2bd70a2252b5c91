package org.soleus.server.running.sync;

import org.soleus.clinical.measure.Sentence;

import java.time.Instant;
import java.util.Optional;

/// A member's connection to a service, as it is shown.
///
/// @param provider its id
/// @param since when she connected it
/// @param last when it was last asked to the end; empty until then
/// @param next when it is asked again
/// @param trouble what stands in the way; empty where nothing does
/// @param shut whether only connecting it again helps
public record Connection(
        String provider,
        Instant since,
        Optional<Instant> last,
        Instant next,
        Optional<Sentence> trouble,
        boolean shut) {}
