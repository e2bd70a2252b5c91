package org.soleus.clinical.running.repair;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;

/// Steps of one foot only are doubled, steps counted twice are halved.
///
/// Source: `R`: a middle cadence under 120 at more than 2.2 m/s is one leg's.
final class Cadences {

    private static final double ONE_LEG = 120;
    private static final double RUNNING = 2.2;
    private static final double TWICE = 250;

    private Cadences() {}

    static Run mend(Run run) {
        Column cadence = run.track().column(Channel.CADENCE);
        double middle = cadence.medianAbove(0).orElse(0);
        if (middle <= 0) return run;
        if (middle < ONE_LEG && Pace.usual(run) > RUNNING) {
            return times(run, cadence, 2, Sentence.of("file.one-leg"));
        }
        if (middle > TWICE) {
            return times(run, cadence, 0.5, Sentence.of("file.counted-twice"));
        }
        return run;
    }

    private static Run times(Run run, Column cadence, double factor, Sentence said) {
        Repair repair = new Repair(Repair.Kind.ONE_LEG, Channel.CADENCE, cadence.count(), said);
        Figures stated = run.stated();
        double before = stated.find(Figure.CADENCE).orElse(-1);
        return run.mended(cadence.times(factor), repair)
                .stating(stated.with(Figure.CADENCE, before * factor));
    }
}
