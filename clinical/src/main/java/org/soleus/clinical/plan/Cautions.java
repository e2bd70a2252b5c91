package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.util.Optional;

/// What makes single exercises unsuitable, beside the pain itself.
///
/// @param fellInYear a fall in the last twelve months
/// @param pregnantOrPressure pregnant, or high blood pressure
/// @param kneePain pain in a knee
/// @param footNumbOrSore numb feet, diabetic nerve damage or a foot ulcer
public record Cautions(
        Optional<Boolean> fellInYear,
        Optional<Boolean> pregnantOrPressure,
        Optional<PainScore> kneePain,
        Optional<Boolean> footNumbOrSore) {

    /// Nothing answered.
    public static final Cautions UNANSWERED =
            new Cautions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
