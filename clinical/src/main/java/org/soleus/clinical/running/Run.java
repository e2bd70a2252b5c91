package org.soleus.clinical.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One activity: what was recorded of it, and what the file itself said of it.
///
/// A ride or a swim is a `Run` too, with its sport; only those on foot are load for the calf.
///
/// @param start when it began; empty when no clock ran
/// @param track the samples; may have no rows when the file tells only a summary
/// @param laps in order; empty when the file tells none
/// @param stated the figures that the file itself said
/// @param origin where it came from
/// @param origins channels that came from elsewhere, after two recordings became one
/// @param repairs what was mended in the samples
public record Run(
        Sport sport,
        Place place,
        Optional<Instant> start,
        Track track,
        List<Lap> laps,
        Figures stated,
        Origin origin,
        Map<Channel, Origin> origins,
        List<Repair> repairs) {

    /// Copies what it is given.
    public Run {
        laps = List.copyOf(laps);
        origins = Map.copyOf(origins);
        repairs = List.copyOf(repairs);
    }

    /// The figures that the samples give, whatever the file said.
    public Figures measured() {
        return Measured.of(track);
    }

    /// The figures to show: what the file said, and where it said nothing what the samples give.
    public Figures figures() {
        return stated.or(measured());
    }

    /// Where the samples of a channel came from.
    public Origin originOf(Channel channel) {
        return origins.getOrDefault(channel, origin);
    }

    /// The same with another track.
    public Run with(Track other) {
        return new Run(sport, place, start, other, laps, stated, origin, origins, repairs);
    }

    /// The same after a repair of one channel; the raw samples are kept in the track.
    public Run mended(Column repaired, Repair repair) {
        List<Repair> more = new ArrayList<>(repairs);
        more.add(repair);
        Track mended = track.with(repair.channel(), repaired);
        return new Run(sport, place, start, mended, laps, stated, origin, origins, more);
    }

    /// The same with other figures stated.
    public Run stating(Figures figures) {
        return new Run(sport, place, start, track, laps, figures, origin, origins, repairs);
    }
}
