package org.soleus.server.running;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run that nobody ran, as a watch without positions would tell it: for the demo alone.
///
/// @param start when it begins
/// @param metres how far
/// @param pace seconds a kilometre
/// @param climb metres up, over hills of some sixty metres each
public record DemoRun(Instant start, int metres, int pace, int climb) {

    private static final int EVERY_S = 10;
    private static final int HILL_M = 60;
    private static final double CADENCE = 169;
    private static final double HEART = 142;

    /// The run with its samples.
    public Run recorded() {
        var track = new GrowingTrack();
        int seconds = metres * pace / 1000;
        for (int at = 0; at <= seconds; at += EVERY_S) sample(track, at, (double) at / seconds);
        return new Run(
                Sport.RUNNING,
                Place.ROAD,
                Optional.of(start),
                track.build(List.of()),
                List.of(),
                Figures.NONE,
                new Origin("demo.fit", "fit", Optional.empty()),
                Map.of(),
                List.of());
    }

    private void sample(GrowingTrack track, int seconds, double share) {
        double hills = Math.TAU * Math.max(1, Math.round((double) climb / HILL_M)) * share;
        double rising = climb == 0 ? 0 : Math.sin(hills);
        double sway = Math.sin(seconds / 47.0) + Math.sin(seconds / 131.0);
        track.row(start.plusSeconds(seconds).toEpochMilli());
        track.put(Channel.DISTANCE, metres * share);
        track.put(Channel.ALTITUDE, 120 + height() * (1 - Math.cos(hills)) / 2);
        track.put(Channel.CADENCE, Math.rint(CADENCE + sway - 2 * rising));
        track.put(Channel.HEART_RATE, Math.rint(HEART + 3 * sway + 12 * rising + 8 * share));
    }

    /// Of one hill.
    private double height() {
        return climb / (double) Math.max(1, Math.round((double) climb / HILL_M));
    }
}
