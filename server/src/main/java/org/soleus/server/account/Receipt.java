package org.soleus.server.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/// What somebody is given who was erased: proof of what went, and nothing of what it was.
///
/// @param number the id under which her trail stays; it leads to nobody any more
/// @param at when
/// @param rows how many rows of each kind went
/// @param line the last line of her trail of looks and changes
/// @param fingerprint of that line, which holds all before it fast; 64 hexadecimal digits
public record Receipt(
        UUID number, Instant at, Map<Kind, Long> rows, long line, String fingerprint) {

    /// In the order of the kinds.
    public Receipt {
        var ordered = new EnumMap<Kind, Long>(Kind.class);
        ordered.putAll(rows);
        rows = Collections.unmodifiableMap(ordered);
    }
}
