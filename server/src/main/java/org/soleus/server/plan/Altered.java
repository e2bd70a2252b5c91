package org.soleus.server.plan;

import org.soleus.clinical.plan.Prescription;

import java.time.Instant;

/// What a member changed of one exercise in the middle of a session.
///
/// @param place the exercise's place in the session, from 0
/// @param nth counts up from 1 for each place
/// @param at when
/// @param how which way
/// @param reason a word: `pain`, `equipment`, `time`, `other`, or `asked`
/// @param dose what is asked for from then on
public record Altered(int place, int nth, Instant at, How how, String reason, Prescription dose) {

    /// Which way an exercise was changed.
    public enum How {
        /// One step down the ladder.
        EASIER,
        /// Back up, at most to what was asked for.
        HARDER,
        /// Left out for today.
        SKIPPED
    }
}
