package org.soleus.clinical.running.same;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.util.EnumMap;
import java.util.Map;

/// One run made of two recordings of it: the one that goes clearly further leads, else the fuller
/// one, and what it lacks comes from the other, with its origin kept. A recording that died on the
/// way never makes the run shorter, nor tells how far the whole of it was.
///
/// Neither recording is changed; without the merged one, both are as they were.
public final class Merge {

    private static final long NEAR_MS = 5_000;
    private static final double MOSTLY = 0.5;

    /// Beyond this one goes clearly further than the other, in time and in distance; `R`.
    private static final double FURTHER = 1.1;

    private Merge() {}

    /// @param same what `SameRun` said of the two, in this order
    public static Run of(Run one, Run other, Likeness.Same same) {
        boolean first = leads(one, other);
        Run lead = first ? one : other;
        Run aid = first ? other : one;
        return filled(lead, aid, first ? same.shiftMs() : -same.shiftMs());
    }

    private static boolean leads(Run one, Run other) {
        if (isFurther(one, other)) return true;
        return !isFurther(other, one) && worth(one) >= worth(other);
    }

    private static boolean isFurther(Run one, Run other) {
        return Ways.lengthMs(one) > FURTHER * Ways.lengthMs(other)
                && metres(one) > FURTHER * metres(other);
    }

    private static double metres(Run run) {
        return run.figures().find(Figure.DISTANCE).orElse(0);
    }

    /// How much a recording tells: samples of every kind, what the watch itself said, and laps.
    private static double worth(Run run) {
        double worth = 0;
        for (Channel channel : Channel.values()) {
            Column column = run.track().column(channel);
            if (column.size() > 0) worth += (double) column.count() / column.size();
        }
        if (!run.track().pauses().isEmpty() || run.origin().format().equals("fit")) worth += 2;
        return worth + Math.min(2, run.track().size() / 600.0);
    }

    private static Run filled(Run lead, Run aid, long shift) {
        Track track = lead.track();
        Map<Channel, Origin> origins = new EnumMap<>(Channel.class);
        origins.putAll(lead.origins());
        for (Channel channel : Channel.values()) {
            Column have = track.column(channel);
            Column more = aid.track().column(channel);
            if (more.isEmpty() || have.count() > MOSTLY * have.size()) continue;
            if (channel == Channel.DISTANCE && !have.isEmpty()) continue;
            Column taken = taken(track, aid.track(), channel, shift);
            if (taken.count() <= have.count()) continue;
            track = track.with(channel, taken);
            origins.put(channel, aid.originOf(channel));
        }
        Sport sport = Ways.isUnsaid(lead) ? aid.sport() : lead.sport();
        boolean partly = isFurther(lead, aid);
        return new Run(
                sport,
                lead.place(),
                lead.start(),
                track,
                lead.laps().isEmpty() && !partly ? aid.laps() : lead.laps(),
                partly ? lead.stated() : lead.stated().or(aid.stated()),
                lead.origin(),
                origins,
                lead.repairs());
    }

    /// The other's samples, each at the lead's row that is nearest in time.
    private static Column taken(Track lead, Track aid, Channel channel, long shift) {
        Column from = aid.column(channel);
        long begin = lead.start().orElseThrow().toEpochMilli();
        long offset = aid.start().orElseThrow().toEpochMilli() - shift;
        return Column.built(
                lead.size(),
                row -> {
                    long moment = begin + lead.elapsedMs(row) + shift;
                    int near = Ways.row(aid, from, moment);
                    if (near < 0) return Double.NaN;
                    long apart = begin + lead.elapsedMs(row) - offset - aid.elapsedMs(near);
                    return Math.abs(apart) <= NEAR_MS ? from.get(near) : Double.NaN;
                });
    }
}
