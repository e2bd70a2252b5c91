package org.soleus.server.running;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;

import java.util.Optional;
import java.util.stream.Stream;

/// What is said of activities that are no runs, and of what was felt.
final class Words {

    static final Sentence WITHOUT_TIMES = Sentence.of("file.no-clock");

    private Words() {}

    /// Why an activity is not kept; empty when it is one on foot.
    static Optional<Sentence> otherSport(Sport sport) {
        if (sport.isOnFoot() || sport == Sport.UNKNOWN) return Optional.empty();
        var what =
                switch (sport) {
                    case CYCLING -> "file.sport.cycling";
                    case SWIMMING -> "file.sport.swimming";
                    case ROWING -> "file.sport.rowing";
                    case SKIING -> "file.sport.skiing";
                    case SKATING -> "file.sport.skating";
                    case STRENGTH -> "file.sport.strength";
                    case TRANSITION -> "file.sport.transition";
                    default -> "file.sport.other";
                };
        return Optional.of(Sentence.of("file.not-a-run").with(Sentence.of(what)));
    }

    /// The worst pain of the run itself.
    static Optional<Integer> worst(Felt felt) {
        return Stream.of(felt.during(), felt.after())
                .flatMap(Optional::stream)
                .map(PainScore::points)
                .max(Integer::compare);
    }
}
