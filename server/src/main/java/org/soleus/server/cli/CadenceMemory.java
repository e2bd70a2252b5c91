package org.soleus.server.cli;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.load.Burden;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.clinical.running.load.Leg;
import org.soleus.clinical.running.load.RunLoad;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scores runs in their order, each by the cadence of those before it.
final class CadenceMemory {

    private double[] levels = new double[0];

    /// Calf-metres of a run of which only totals are known.
    ///
    /// @param cadence 0 where it is not known
    int score(int metres, int seconds, int cadence, Optional<Integer> ascent) {
        Leg leg = new Leg(CadenceLine.of(levels), Burden.NONE);
        Figures figures = Figures.NONE.with(Figure.DISTANCE, metres).with(Figure.MOVING, seconds);
        if (cadence > 0) {
            figures = figures.with(Figure.CADENCE, cadence);
            CadenceLine.levelOf(cadence, (double) metres / seconds).ifPresent(this::remember);
        }
        if (ascent.isPresent()) figures = figures.with(Figure.ASCENT, ascent.get());
        return RunLoad.of(run(figures), leg).load().metres().mid();
    }

    private void remember(double level) {
        double[] more = Arrays.copyOf(levels, levels.length + 1);
        more[levels.length] = level;
        levels = more;
    }

    private static Run run(Figures figures) {
        return new Run(
                Sport.RUNNING,
                Place.UNKNOWN,
                Optional.empty(),
                new GrowingTrack().build(List.of()),
                List.of(),
                figures,
                new Origin("history", "json", Optional.empty()),
                Map.of(),
                List.of());
    }
}
