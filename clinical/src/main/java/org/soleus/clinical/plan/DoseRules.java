package org.soleus.clinical.plan;

/// The numbers of the pain model, as clinicians own them in content.
///
/// @param escalateAt pain during or next morning that stops everything, 0 to 10
/// @param regressMorningRise morning pain above the usual that steps back
/// @param stiffnessRiseMinutes rise of stiffness on two mornings that steps back, in minutes
/// @param holdBelowDonePercent less done than this repeats
/// @param progressFromDonePercent at least this much done advances
/// @param holdFromRpe effort from here repeats
/// @param progressUpToRpe effort up to here advances
/// @param holdBelowFormPercent form below this repeats, where a camera saw it
/// @param cutPercent how much less volume a step back holds
/// @param restHours rest before a stepped-back exercise comes again
/// @param usualDays days whose mornings make the usual one
/// @param lockDays days in which steps back are counted
/// @param reviewAt steps back that ask for a clinician
/// @param lockAt steps back that lock
/// @param capPercent most rise of weekly calf contacts
/// @param stepBackAfterDays more days away than this cost one step
/// @param reassessAfterDays more days away than this ask everything again
/// @param screenMorningRise morning rise that asks the safety questions again
/// @param contactsPerRunMinute calf contacts of one leg in a minute of running
/// @param weightStepGrams weight added at a time, in grams
/// @param mostWeightGrams the most weight, in grams
public record DoseRules(
        int escalateAt,
        int regressMorningRise,
        int stiffnessRiseMinutes,
        int holdBelowDonePercent,
        int progressFromDonePercent,
        int holdFromRpe,
        int progressUpToRpe,
        int holdBelowFormPercent,
        int cutPercent,
        int restHours,
        int usualDays,
        int lockDays,
        int reviewAt,
        int lockAt,
        int capPercent,
        int stepBackAfterDays,
        int reassessAfterDays,
        int screenMorningRise,
        int contactsPerRunMinute,
        int weightStepGrams,
        int mostWeightGrams) {}
