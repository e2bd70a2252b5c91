package org.soleus.server.running;

import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.PainLimits;
import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.next.Standing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of a member's leg beside her runs.
///
/// @param asked whether she is asked about her mornings
/// @param limits the pain that a run may bring her
/// @param mornings the first steps of her days
/// @param outings runs of her plan that were done, recorded or not
/// @param springs hops and springs of her sessions: they count into the day like running
/// @param slow strength work of her sessions: shown apart, never traded against running
/// @param leg how the leg stands; its stage is the running table's and is empty here
/// @param cleared when a clinician last opened her plan again
/// @param looks times in which a clinician had still to look: nothing was added in them
/// @param returning the day from which her plan returns to running; empty without one, or before
/// @param slower whether she goes slower along the walk-run table
/// @param suits the days of the week that suit her
public record Diary(
        boolean asked,
        PainLimits limits,
        Mornings mornings,
        List<Outing> outings,
        List<Loads.Springs> springs,
        List<Slow> slow,
        Standing.Leg leg,
        Optional<Instant> cleared,
        List<Look> looks,
        Optional<LocalDate> returning,
        boolean slower,
        Set<DayOfWeek> suits) {

    /// Copies the lists.
    public Diary {
        outings = List.copyOf(outings);
        springs = List.copyOf(springs);
        slow = List.copyOf(slow);
        suits = Set.copyOf(suits);
        looks = List.copyOf(looks);
    }

    /// A time in which a clinician had still to look.
    ///
    /// @param until empty while that still is so
    public record Look(Instant from, Optional<Instant> until) {

        boolean holds(Instant at) {
            return at.isAfter(from) && until.filter(end -> !at.isBefore(end)).isEmpty();
        }
    }

    /// Whether a clinician had still to look at that moment.
    boolean isHeld(Instant at) {
        return looks.stream().anyMatch(look -> look.holds(at));
    }

    /// A run of the plan that was done.
    ///
    /// @param day her day
    /// @param end about when it ended
    /// @param metres about how far, by what was told to be done of it
    /// @param seconds about how long
    /// @param felt what was told after it; mornings and the usual are not in it
    public record Outing(LocalDate day, Instant end, int metres, int seconds, Felt felt) {}

    /// Strength work of one day, for one calf, in calf-metres.
    ///
    /// @param from the least that studies leave
    /// @param to the most
    public record Slow(LocalDate day, int calfMetres, int from, int to) {}
}
