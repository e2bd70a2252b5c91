package org.soleus.server.running;

import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A member's runs with what was felt of them, as the rules of capacity and of the next run read
/// them.
///
/// @param today her day
/// @param zone hers
/// @param kept every run and walk that is kept, the oldest first
/// @param history the runs that count, the oldest first
/// @param of for each run of the history the kept one; empty where only the plan knows of it
/// @param diary what is known beside them
/// @param rules the clinicians' numbers
public record RunHistory(
        LocalDate today,
        ZoneId zone,
        List<StoredRun> kept,
        History history,
        List<Optional<StoredRun>> of,
        Diary diary,
        RunRules rules) {

    /// Copies the lists.
    public RunHistory {
        kept = List.copyOf(kept);
        of = List.copyOf(of);
    }

    /// How she stands when she asks about a run.
    ///
    /// @param stage the stage of the walk-run table that is next; empty when not in the table
    public Standing standing(Instant at, Optional<Integer> stage, Wish wish) {
        return Standing.of(
                history,
                rules,
                diary.leg().at(stage),
                diary.cleared(),
                diary.asked(),
                new Standing.Moment(at, zone),
                wish);
    }
}
