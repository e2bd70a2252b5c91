package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.capacity.Reaction;
import org.soleus.clinical.running.load.Spike;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The last run, as far as the next depends on it.
///
/// @param day the member's day on which it began
/// @param end when it ended
/// @param metres how far
/// @param reaction how the calf answered
/// @param spike against the longest of the thirty days before; empty where there was none
/// @param morningMissing whether the next morning has come and was not answered
public record LastRun(
        LocalDate day,
        Instant end,
        int metres,
        Reaction reaction,
        Optional<Spike> spike,
        boolean morningMissing) {

    /// The same, its morning answered as usual.
    LastRun answered() {
        return new LastRun(day, end, metres, reaction, spike, false);
    }

    /// The same after a clinician looked: what stopped or stepped back now only repeats.
    LastRun cleared(Optional<LocalDate> on) {
        if (!reaction.stepsBack() || on.filter(looked -> !looked.isBefore(day)).isEmpty()) {
            return this;
        }
        Because why = new Because("CLEARED", "A clinician has looked since the last run", "R");
        Reaction repeats = new Reaction(Reaction.Level.HOLD, List.of(why));
        return new LastRun(day, end, metres, repeats, spike, morningMissing);
    }

    /// The same from a later day: what hurt so long ago says nothing of the leg today; the days
    /// away say enough.
    LastRun seenFrom(LocalDate today, int saysDays) {
        if (!reaction.stepsBack() || !day.isBefore(today.minusDays(saysDays))) return this;
        Because why = new Because("PAST", "The last run hurt, and lies long back", "R");
        Reaction repeats = new Reaction(Reaction.Level.HOLD, List.of(why));
        return new LastRun(day, end, metres, repeats, spike, morningMissing);
    }

    boolean isOver(Spike.Band band) {
        return spike.map(Spike::band).filter(one -> one.compareTo(band) >= 0).isPresent();
    }
}
