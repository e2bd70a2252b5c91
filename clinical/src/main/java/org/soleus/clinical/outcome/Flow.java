package org.soleus.clinical.outcome;

/// How many people stand behind the figures, step by step.
///
/// @param listed everybody in the file
/// @param excluded left out of all that follows, each for a named reason
/// @param enrolled E: joined
/// @param started S: did at least one session
/// @param completed C: did one in days 57 to 84
/// @param observed O: answered within the week-12 window
/// @param withoutBaseline started, but no answer near the start: in no estimate
/// @param lateBaseline started, and the baseline came after the first session
/// @param leftEarly started, and care ended before day 84
public record Flow(
        int listed,
        int excluded,
        int enrolled,
        int started,
        int completed,
        int observed,
        int withoutBaseline,
        int lateBaseline,
        int leftEarly) {

    /// How many a population has.
    public int of(Population population) {
        return switch (population) {
            case ENROLLED -> enrolled;
            case STARTED -> started;
            case COMPLETED -> completed;
            case OBSERVED -> observed;
        };
    }
}
