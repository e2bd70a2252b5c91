package org.soleus.clinical.running.xml;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Track;

import java.time.Instant;

/// Writes a run as GPX 1.1, which other programs read: positions, times, altitude, heart rate and
/// cadence. What GPX has no place for is not in it.
public final class GpxWriter {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="Soleus" xmlns="http://www.topografix.com/GPX/1/1" \
            xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
            <trk><type>\
            """;

    private static final double DEGREE = 1e7;

    private final Track track;
    private final Instant start;
    private final Column latitude;
    private final Column longitude;
    private final StringBuilder out;

    private GpxWriter(Run run, Instant start) {
        this.track = run.track();
        this.start = start;
        this.latitude = track.column(Channel.LATITUDE);
        this.longitude = track.column(Channel.LONGITUDE);
        this.out = new StringBuilder(256 + 160 * track.size());
        out.append(HEAD).append(run.sport().word()).append("</type>\n<trkseg>\n");
    }

    /// The document; empty where the run tells neither places nor times.
    public static String of(Run run) {
        var start = run.track().start();
        boolean placed = !run.track().column(Channel.LATITUDE).isEmpty();
        if (start.isEmpty() || !placed) return "";
        var writer = new GpxWriter(run, start.get());
        return writer.points() ? writer.out.toString() : "";
    }

    /// @return whether there was any
    private boolean points() {
        int before = -1;
        for (int row = 0; row < track.size(); row++) {
            if (!latitude.has(row) || !longitude.has(row)) continue;
            if (before >= 0 && track.isPausedBetween(before, row)) {
                out.append("</trkseg>\n<trkseg>\n");
            }
            point(row);
            before = row;
        }
        out.append("</trkseg></trk></gpx>\n");
        return before >= 0;
    }

    private void point(int row) {
        out.append("<trkpt lat=\"").append(degrees(latitude.get(row)));
        out.append("\" lon=\"").append(degrees(longitude.get(row))).append("\">");
        var altitude = track.column(Channel.ALTITUDE);
        if (altitude.has(row)) {
            out.append("<ele>").append(tenths(altitude.get(row))).append("</ele>");
        }
        out.append("<time>").append(start.plusMillis(track.elapsedMs(row))).append("</time>");
        body(row);
        out.append("</trkpt>\n");
    }

    private void body(int row) {
        var heart = track.column(Channel.HEART_RATE);
        var steps = track.column(Channel.CADENCE);
        if (!heart.has(row) && !steps.has(row)) return;
        out.append("<extensions><gpxtpx:TrackPointExtension>");
        if (heart.has(row)) whole("hr", heart.get(row));
        // one foot is counted there, as watches do
        if (steps.has(row)) whole("cad", steps.get(row) / 2);
        out.append("</gpxtpx:TrackPointExtension></extensions>");
    }

    private void whole(String name, double value) {
        out.append("<gpxtpx:").append(name).append('>').append(Math.round(value));
        out.append("</gpxtpx:").append(name).append('>');
    }

    /// Seven digits: a centimetre.
    private static String degrees(double value) {
        return decimal(Math.round(value * DEGREE), 7);
    }

    private static String tenths(double value) {
        return decimal(Math.round(10 * value), 1);
    }

    private static String decimal(long units, int digits) {
        long whole = (long) Math.pow(10, digits);
        var rest = String.valueOf(Math.abs(units % whole));
        return (units < 0 ? "-" : "")
                + Math.abs(units / whole)
                + "."
                + "0".repeat(digits - rest.length())
                + rest;
    }
}
