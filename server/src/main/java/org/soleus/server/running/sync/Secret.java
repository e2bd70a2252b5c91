package org.soleus.server.running.sync;

import tools.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.Optional;

/// What is kept sealed of a connection: the tokens, and up to where the service was read.
///
/// @param place as the service calls it; empty before the first listing
record Secret(Tokens tokens, Optional<String> place) {

    String text(ObjectMapper json) {
        var kept =
                new Kept(
                        tokens.access(),
                        tokens.refresh(),
                        tokens.until().getEpochSecond(),
                        place.orElse(""));
        return json.writeValueAsString(kept);
    }

    static Secret of(ObjectMapper json, String text) {
        var kept = json.readValue(text, Kept.class);
        return new Secret(
                new Tokens(kept.access(), kept.refresh(), Instant.ofEpochSecond(kept.untilS())),
                Optional.of(kept.place()).filter(place -> !place.isEmpty()));
    }

    Secret with(Tokens renewed) {
        return new Secret(renewed, place);
    }

    /// A place that is no place keeps the one before.
    Secret at(String next) {
        return next.isEmpty() ? this : new Secret(tokens, Optional.of(next));
    }

    /// As it lies under the seal.
    record Kept(String access, String refresh, long untilS, String place) {}
}
