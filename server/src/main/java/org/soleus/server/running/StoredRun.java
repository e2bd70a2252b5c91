package org.soleus.server.running;

import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.load.LoggedRun;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A run as a member has it.
///
/// @param id its own; the same through every merge and correction
/// @param summary in numbers
/// @param scored what it was for the calf
/// @param felt what she told of the run itself; mornings and the usual are never in it
/// @param correction what she set right
/// @param sources what it was made of, the first to come first; never empty
public record StoredRun(
        UUID id,
        Summary summary,
        Scored scored,
        Felt felt,
        Correction correction,
        List<Source> sources) {

    /// Copies the sources.
    public StoredRun {
        sources = List.copyOf(sources);
    }

    /// Whether it counts as a run: what she said herself always does.
    public boolean isRun() {
        if (summary.sport() != Sport.RUNNING && summary.sport() != Sport.UNKNOWN) return false;
        boolean confirmed = !isRecorded() || correction.isAny();
        return new LoggedRun(summary.day(), summary.metres(), summary.seconds(), 0, confirmed)
                .counts();
    }

    /// The worst pain that was told of the run itself.
    public Optional<Integer> worst() {
        return Words.worst(felt);
    }

    /// Whether there is a recording of it and not only her word.
    public boolean isRecorded() {
        return sources.stream().anyMatch(source -> !source.isByHand());
    }

    /// Whether it was recorded more than once.
    public boolean isMerged() {
        return sources.size() > 1;
    }

    /// Whether anything was told of how it felt.
    public boolean isFelt() {
        return !felt.equals(Felt.NOTHING);
    }

    /// The run as the rules of capacity read it, with what was felt of it.
    ///
    /// @param complete what she told of the run itself, and of the mornings after it
    public PastRun past(Felt complete) {
        return new PastRun(
                summary.day(),
                summary.end(),
                summary.metres(),
                summary.seconds(),
                scored.load().metres().mid(),
                scored.splits(),
                complete);
    }
}
