package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.time.LocalDate;
import java.util.Optional;

/// Pain and stiffness at the first steps of a day.
///
/// @param date the morning
/// @param pain at the first steps; empty is not answered
/// @param stiffnessMinutes 0 to 1440; empty is not answered
public record MorningAnswer(
        LocalDate date, Optional<PainScore> pain, Optional<Integer> stiffnessMinutes) {

    /// @throws IllegalArgumentException when the minutes lie outside 0 to 1440
    public MorningAnswer {
        if (stiffnessMinutes.filter(minutes -> minutes < 0 || minutes > 1440).isPresent()) {
            throw new IllegalArgumentException(
                    "stiffness must be 0 to 1440 minutes, was " + stiffnessMinutes.get());
        }
    }

    /// Whether both questions were answered.
    public boolean isComplete() {
        return pain.isPresent() && stiffnessMinutes.isPresent();
    }
}
