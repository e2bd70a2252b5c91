package org.soleus.clinical.plan;

/// One stage of the walk-run table.
///
/// @param number 1 to 12
/// @param runSeconds seconds of running in one repeat
/// @param walkSeconds seconds of walking in one repeat; 0 is continuous
/// @param repeats how often
/// @param words what the member reads
/// @param source the source key
public record RunStage(
        int number, int runSeconds, int walkSeconds, int repeats, String words, String source) {

    /// @throws IllegalArgumentException when out of range
    public RunStage {
        if (number < 1 || number > 12 || runSeconds < 1 || walkSeconds < 0 || repeats < 1) {
            throw new IllegalArgumentException("walk-run stage " + number + " is out of range");
        }
    }

    /// Seconds spent running in the whole session.
    public int totalRunSeconds() {
        return runSeconds * repeats;
    }

    /// Seconds of the whole session, warm-up not counted.
    public int totalSeconds() {
        return (runSeconds + walkSeconds) * repeats;
    }
}
