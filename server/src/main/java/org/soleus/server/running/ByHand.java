package org.soleus.server.running;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run that was written down: how far and how long, nothing else.
public final class ByHand {

    private ByHand() {}

    /// The run, without a clock and without samples.
    public static Run of(Sport sport, Place place, int metres, int seconds) {
        return new Run(
                sport,
                place,
                Optional.empty(),
                new GrowingTrack().buildRoute(),
                List.of(),
                Figures.NONE.with(Figure.DISTANCE, metres).with(Figure.MOVING, seconds),
                new Origin("", Source.HAND, Optional.empty()),
                Map.of(),
                List.of());
    }
}
