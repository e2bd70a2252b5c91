package org.soleus.server.running;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;

import java.util.Optional;
import java.util.stream.Stream;

/// What is said of activities that are no runs, and of what was felt.
final class Words {

    static final String WITHOUT_TIMES =
            "A way without times: a drawn route, or one that lost its clock. It was not kept as a"
                    + " run.";

    private Words() {}

    /// Why an activity is not kept; empty when it is one on foot.
    static Optional<String> otherSport(Sport sport) {
        if (sport.isOnFoot() || sport == Sport.UNKNOWN) return Optional.empty();
        var what =
                switch (sport) {
                    case CYCLING -> "A ride";
                    case SWIMMING -> "A swim";
                    case ROWING -> "Rowing";
                    case SKIING -> "Skiing";
                    case SKATING -> "Skating";
                    case STRENGTH -> "Strength work";
                    case TRANSITION -> "The change between two sports";
                    default -> "Another sport";
                };
        return Optional.of(what + ", not a run: it was not kept.");
    }

    /// The worst pain of the run itself.
    static Optional<Integer> worst(Felt felt) {
        return Stream.of(felt.during(), felt.after())
                .flatMap(Optional::stream)
                .map(PainScore::points)
                .max(Integer::compare);
    }
}
