package org.soleus.server.running.sync;

import java.time.Instant;

/// What lets us in for one member. Kept only sealed, and never shown or logged.
///
/// @param access for the next minutes or hours
/// @param refresh for another of these
/// @param until when the first ends
record Tokens(String access, String refresh, Instant until) {

    @Override
    public String toString() {
        return "Tokens[until " + until + "]";
    }
}
