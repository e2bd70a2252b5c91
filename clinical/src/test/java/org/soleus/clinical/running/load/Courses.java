package org.soleus.clinical.running.load;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Pause;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Made runs: rows of time, way, height and cadence.
final class Courses {

    private static final long EPOCH_MS = 1_780_000_000_000L;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Place place = Place.ROAD;
    private Sport sport = Sport.RUNNING;
    private Figures stated = Figures.NONE;

    /// @param second from the start, pauses included
    /// @param cadence 0 where there is none
    Courses at(double second, double way, double height, double cadence) {
        rows.add(new double[] {second, way, height, cadence});
        return this;
    }

    Courses pause(double from, double to) {
        pauses.add(new Pause((long) (from * 1000), (long) (to * 1000)));
        return this;
    }

    Courses on(Place where) {
        place = where;
        return this;
    }

    Courses as(Sport what) {
        sport = what;
        return this;
    }

    Courses stating(Figures figures) {
        stated = figures;
        return this;
    }

    Run run() {
        Track track = track();
        return new Run(
                sport,
                place,
                track.start(),
                track,
                List.of(),
                stated,
                new Origin("made", "fit", Optional.empty()),
                Map.of(),
                List.of());
    }

    private Track track() {
        GrowingTrack growing = new GrowingTrack();
        for (double[] row : rows) {
            growing.row(EPOCH_MS + Math.round(row[0] * 1000));
            growing.put(Channel.DISTANCE, row[1]);
            growing.put(Channel.ALTITUDE, row[2]);
            if (row[3] > 0) growing.put(Channel.CADENCE, row[3]);
        }
        return growing.build(pauses);
    }

    CalfLoad load() {
        return RunLoad.of(run(), Leg.ANYBODY).load();
    }
}
