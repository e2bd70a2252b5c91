package org.soleus.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Each form takes effect once, however often it is sent.
///
/// The note is written in the same transaction as the effect: both are there, or neither.
public interface Once {

    /// How long it is remembered that a form was sent; whoever sends it again later means it anew.
    Duration KEPT = Duration.ofDays(90);

    /// Takes a form's key for this request; waits while another request with it is under way.
    ///
    /// @param request a hash of what was asked, to tell a repeat from a reuse
    /// @param performed when it was told, where a device kept it until now
    /// @return what an earlier request with this key led to; empty when this is the first
    Optional<Earlier> claim(SignedIn who, UUID key, byte[] request, Optional<Performed> performed);

    /// Notes what the request led to.
    void done(SignedIn who, UUID key, Answer answer);

    /// Forgets some of the forms that were sent before a moment.
    ///
    /// @return whether there may be more
    boolean forget(Instant before);

    /// What a request was answered with.
    ///
    /// @param status the HTTP status
    /// @param location where it sent the browser; empty for nowhere
    /// @param type the content type; empty without a body
    /// @param body what it said; empty for a redirect
    record Answer(int status, String location, String type, String body) {}

    /// An earlier request with the same key.
    ///
    /// @param same whether it asked for the same
    /// @param at when it was saved
    /// @param answer what it was answered with
    record Earlier(boolean same, Instant at, Answer answer) {}
}
