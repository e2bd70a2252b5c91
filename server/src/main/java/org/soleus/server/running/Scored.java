package org.soleus.server.running;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.Leg;
import org.soleus.clinical.running.load.RunLoad;

import java.util.OptionalDouble;

/// What a run was for one calf.
///
/// @param load calf-metres low, mid and high, the range shown, impulse, steps and flags
/// @param splits kilometres and grades
/// @param level the cadence that the run says of its runner at 2.7 m/s, in steps a minute
/// @param line the cadence known of her before this run, by which it was scored
public record Scored(CalfLoad load, Splits splits, OptionalDouble level, double line) {

    /// Scores a run of somebody with this cadence.
    public static Scored of(Run run, CadenceLine line) {
        var scored = RunLoad.of(run, new Leg(line, Leg.ANYBODY.burden()));
        return new Scored(scored.load(), Splits.of(scored.profile()), level(run), line.at27());
    }

    private static OptionalDouble level(Run run) {
        var figures = run.figures();
        double cadence = figures.find(Figure.CADENCE).orElse(0);
        double seconds = figures.find(Figure.MOVING).orElse(0);
        double metres = figures.find(Figure.DISTANCE).orElse(0);
        return cadence < SLOWEST || seconds <= 0 || metres <= 0
                ? OptionalDouble.empty()
                : CadenceLine.levelOf(cadence, metres / seconds);
    }

    /// Below this it was walked, at least in part; `R`.
    private static final double SLOWEST = 140;
}
