package org.soleus.server.running;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;
import org.soleus.clinical.running.same.Likeness;
import org.soleus.clinical.running.same.Merge;
import org.soleus.clinical.running.same.SameRun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One run made of all its recordings and of what the member set right.
///
/// What was written down gives way to what was recorded; what was set right gives way to nothing.
public final class Whole {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /// Metres a second that nobody exceeds over a whole run: 2:30 a kilometre.
    private static final double FASTEST = 1000 / 150.0;

    private Whole() {}

    /// The run.
    ///
    /// The longest recording first, so that what broke off never leads.
    ///
    /// @param recordings at least one, the first to come first
    public static Run of(List<Recording> recordings, Correction correction) {
        return corrected(merged(recordings), correction);
    }

    private static Run merged(List<Recording> recordings) {
        return merged(recordings, new ArrayList<>());
    }

    /// Recordings that do not fit what the others make, the longest first: each is of another run.
    static List<Recording> apart(List<Recording> recordings) {
        var apart = new ArrayList<Recording>();
        merged(recordings, apart);
        return apart;
    }

    private static Run merged(List<Recording> recordings, List<Recording> apart) {
        var recorded =
                recordings.stream()
                        .filter(one -> !one.source().isByHand())
                        .sorted(Comparator.comparingLong(Whole::lengthMs).reversed())
                        .toList();
        if (recorded.isEmpty()) return recordings.getFirst().told();
        var whole = recorded.getFirst().told();
        for (var next : recorded.subList(1, recorded.size())) {
            switch (SameRun.compare(whole, next.told())) {
                case Likeness.Same same -> whole = Merge.of(whole, next.told(), same);
                case Likeness.Different _ -> apart.add(next);
            }
        }
        return whole;
    }

    private static long lengthMs(Recording one) {
        double stated = one.told().stated().find(Figure.ELAPSED).orElse(0);
        return Math.max(one.told().track().lengthMs(), Math.round(1000 * stated));
    }

    private static Run corrected(Run run, Correction correction) {
        var sport = correction.sport().orElse(run.sport());
        var changed =
                new Run(
                        sport,
                        place(run, sport),
                        run.start(),
                        run.track(),
                        run.laps(),
                        run.stated(),
                        run.origin(),
                        run.origins(),
                        run.repairs());
        return correction.distanceM().map(metres -> stretched(changed, metres)).orElse(changed);
    }

    private static Place place(Run run, Sport sport) {
        return sport.isOnFoot() || sport == Sport.UNKNOWN ? run.place() : Place.UNKNOWN;
    }

    /// The same run over another distance: every metre of it grows or shrinks alike.
    private static Run stretched(Run run, int metres) {
        double told = run.figures().find(Figure.DISTANCE).orElse(0);
        var stated = run.stated().with(Figure.DISTANCE, metres);
        if (told <= 0) return run.stating(stated);
        double factor = metres / told;
        Track track = run.track();
        for (var channel : List.of(Channel.DISTANCE, Channel.SPEED, Channel.STEP_LENGTH)) {
            if (!track.column(channel).isEmpty()) {
                track = track.with(channel, track.column(channel).times(factor));
            }
        }
        return run.with(track).stating(stated.without(Figure.SPEED));
    }

    /// The run in numbers.
    ///
    /// @param day the member's day of its recordings
    /// @param at when the first of them came
    static Summary summary(Run run, LocalDate day, Correction correction, ZoneId zone, Instant at) {
        var on = correction.day().orElse(day);
        return new Summary(
                on,
                correction.day().isPresent() && !on.equals(day)
                        ? java.util.Optional.empty()
                        : run.start(),
                end(run, on, day, zone, at),
                run.sport(),
                run.place(),
                figures(run));
    }

    private static Instant end(Run run, LocalDate on, LocalDate day, ZoneId zone, Instant at) {
        if (run.start().isPresent() && on.equals(day)) {
            double seconds = run.figures().find(Figure.ELAPSED).orElse(0);
            return run.start().get().plusMillis(Math.round(1000 * seconds));
        }
        var wrote = at.atZone(zone);
        return wrote.toLocalDate().equals(on) ? at : on.atTime(EVENING).atZone(zone).toInstant();
    }

    private static Figures figures(Run run) {
        var all = run.figures();
        double metres = all.find(Figure.DISTANCE).orElse(0);
        return all.with(Figure.MOVING, seconds(all, metres)).with(Figure.DISTANCE, metres);
    }

    /// Seconds in motion. Samples far apart tell of little or none: where most of the time is
    /// missing and nobody can have gone so fast, it is the time that the watch ran.
    private static double seconds(Figures all, double metres) {
        double moving = all.find(Figure.MOVING).orElse(0);
        double timer = all.find(Figure.TIMER).orElse(0);
        if (timer <= 0) timer = all.find(Figure.ELAPSED).orElse(0);
        boolean mostly = 2 * moving >= timer;
        return moving > 0 && (mostly || metres <= FASTEST * moving) ? moving : timer;
    }
}
