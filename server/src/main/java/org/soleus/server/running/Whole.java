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
import java.util.List;

/// One run made of all its recordings and of what the member set right.
///
/// What was written down gives way to what was recorded; what was set right gives way to nothing.
public final class Whole {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private Whole() {}

    /// The run.
    ///
    /// @param recordings at least one, the first to come first
    public static Run of(List<Recording> recordings, Correction correction) {
        return corrected(merged(recordings), correction);
    }

    private static Run merged(List<Recording> recordings) {
        var recorded = recordings.stream().filter(one -> !one.source().isByHand()).toList();
        if (recorded.isEmpty()) return recordings.getFirst().told();
        var whole = recorded.getFirst().told();
        for (var next : recorded.subList(1, recorded.size())) {
            if (SameRun.compare(whole, next.told()) instanceof Likeness.Same same) {
                whole = Merge.of(whole, next.told(), same);
            }
        }
        return whole;
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
        double moving = 0;
        for (var time : List.of(Figure.ELAPSED, Figure.TIMER, Figure.MOVING)) {
            moving = all.find(time).orElse(moving);
        }
        return all.with(Figure.MOVING, moving)
                .with(Figure.DISTANCE, all.find(Figure.DISTANCE).orElse(0));
    }
}
