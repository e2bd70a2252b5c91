package org.soleus.server.running.sync;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.Optional;

/// What is kept sealed of a connection: the tokens, up to where the service was read, and what did
/// not come.
///
/// @param place as the service calls it; empty before the first listing
record Secret(Tokens tokens, Optional<String> place, Backlog backlog) {

    /// Of a connection that was never read.
    static Secret fresh(Tokens tokens) {
        return new Secret(tokens, Optional.empty(), Backlog.NONE);
    }

    String text(ObjectMapper json) {
        var kept =
                new Kept(
                        tokens.access(),
                        tokens.refresh(),
                        tokens.until().getEpochSecond(),
                        place.orElse(""),
                        backlog);
        return json.writeValueAsString(kept);
    }

    static Secret of(ObjectMapper json, String text) {
        var kept = json.readValue(text, Kept.class);
        return new Secret(
                new Tokens(kept.access(), kept.refresh(), Instant.ofEpochSecond(kept.untilS())),
                Optional.of(kept.place()).filter(place -> !place.isEmpty()),
                Optional.ofNullable(kept.backlog()).orElse(Backlog.NONE));
    }

    Secret with(Tokens renewed) {
        return new Secret(renewed, place, backlog);
    }

    Secret with(Backlog other) {
        return new Secret(tokens, place, other);
    }

    /// At the next page. A place that is no place keeps the one before.
    Secret at(String next) {
        var there = next.isEmpty() ? place : Optional.of(next);
        return new Secret(tokens, there, backlog.onNextPage());
    }

    /// As it lies under the seal; older ones have no backlog.
    record Kept(
            String access, String refresh, long untilS, String place, @Nullable Backlog backlog) {}
}
