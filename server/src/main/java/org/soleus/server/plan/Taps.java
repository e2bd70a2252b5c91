package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.PlannedSession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The five taps before a session, as they were given; never changed.
///
/// @param id its own
/// @param day the member's day
/// @param at when
/// @param kind before which kind of session
/// @param words the answer to each tap, by its id
/// @param before pain before, 0 to 10, once it was asked
/// @param stops why the whole screen comes first; empty when nothing stands against it
public record Taps(
        UUID id,
        LocalDate day,
        Instant at,
        PlannedSession.Kind kind,
        Map<String, String> words,
        Optional<Integer> before,
        List<Because> stops) {

    /// Copies what it holds.
    public Taps {
        words = Map.copyOf(words);
        stops = List.copyOf(stops);
    }

    /// Whether nothing stands against the session.
    public boolean isClear() {
        return stops.isEmpty();
    }
}
