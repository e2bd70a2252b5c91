package org.soleus.clinical.plan;

import java.util.List;
import java.util.Optional;

/// The numbers of the risk factors, as clinicians own them in content.
///
/// @param longerFromAge phases last longer from this age, in years
/// @param longestFromAge and longest from this one, in years
/// @param longerPercent length of phases from the first age, in percent
/// @param longestPercent length of phases from the second age, in percent
/// @param highWeekMetres a week above this is high volume, in metres
/// @param spikeRunPercent a run above this share of the longest of 30 days is a jump, in percent
/// @param spikeWeekPercent a week above this share of the week before is a jump, in percent
/// @param balanceSeconds a shorter one-leg stand is short, in seconds
/// @param sittingHours this many hours of sitting a day are many
/// @param dropMm a heel lower by more than this asks for care, in millimetres
/// @param newPairDays a pair younger than this is new, in days
/// @param moodScore PHQ-2 or GAD-2 from here is positive
/// @param fearScore worry from here, 0 to 10
/// @param sleepHours less sleep than this is short, in hours
/// @param stressScore stress from here, 0 to 10
/// @param norms single-leg heel raises by age
public record RiskRules(
        int longerFromAge,
        int longestFromAge,
        int longerPercent,
        int longestPercent,
        int highWeekMetres,
        int spikeRunPercent,
        int spikeWeekPercent,
        int balanceSeconds,
        int sittingHours,
        int dropMm,
        int newPairDays,
        int moodScore,
        int fearScore,
        int sleepHours,
        int stressScore,
        List<Norm> norms) {

    /// Usual single-leg heel raises of one decade of age. Source: `HRnorm`.
    ///
    /// @param fromAge first year of the decade
    /// @param men median count
    /// @param women median count
    public record Norm(int fromAge, int men, int women) {}

    public RiskRules {
        norms = List.copyOf(norms);
    }

    /// The norm of the nearest age band; the lower of the two where sex is not given.
    public int heelRaiseNorm(int ageYears, Optional<Intake.Sex> sex) {
        Norm nearest = norms.getFirst();
        for (Norm norm : norms) {
            if (norm.fromAge() <= ageYears) {
                nearest = norm;
            }
        }
        if (sex.isEmpty()) {
            return Math.min(nearest.men(), nearest.women());
        }
        return sex.get() == Intake.Sex.MALE ? nearest.men() : nearest.women();
    }

    /// Length of phases at this age, in percent.
    public int phasePercent(int ageYears) {
        if (ageYears >= longestFromAge) {
            return longestPercent;
        }
        return ageYears >= longerFromAge ? longerPercent : 100;
    }
}
