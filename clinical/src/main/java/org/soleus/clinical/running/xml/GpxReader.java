package org.soleus.clinical.running.xml;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Device;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;
import org.soleus.clinical.running.bytes.Utf8;
import org.soleus.clinical.running.bytes.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads GPX 1.0 and 1.1, with the extensions that watches and web sites add.
///
/// Several tracks that follow each other within hours are one outing, with pauses between.
public final class GpxReader {

    /// Tracks further apart than this are runs of their own, in milliseconds.
    private static final long APART_MS = 3 * 3_600_000L;

    private final XmlScan scan;
    private final Reading reading;
    private final Points points = new Points();
    private final List<Integer> trackStarts = new ArrayList<>();
    private Optional<Device> device = Optional.empty();
    private String type = "";
    private boolean inPoint;
    private boolean routes;
    private boolean places;

    private GpxReader(Window window, Reading reading) {
        this.scan = new XmlScan(window);
        this.reading = reading;
    }

    /// Reads it all; what was found goes to the reading.
    public static void read(Window window, Reading reading) {
        GpxReader reader = new GpxReader(window, reading);
        boolean whole = reader.tokens();
        Telling.of(reader.scan, whole, window, reading);
        reader.finish();
    }

    /// @return whether the end of the document was seen
    private boolean tokens() {
        int leaf = Names.UNKNOWN;
        boolean inType = false;
        while (true) {
            switch (scan.next()) {
                case XmlScan.OPEN -> {
                    leaf = scan.name();
                    inType = leaf == Names.TYPE && !inPoint;
                    if (!open()) return true;
                }
                case XmlScan.CLOSE -> {
                    leaf = Names.UNKNOWN;
                    inType = false;
                    if (scan.name() == Names.TRKPT) inPoint = false;
                    if (scan.name() == Names.GPX) return true;
                }
                case XmlScan.TEXT -> {
                    if (inPoint && leaf != Names.UNKNOWN) value(leaf);
                    if (inType) type = Utf8.text(scan.bytes(), scan.from(), scan.to()).strip();
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /// @return whether to go on
    private boolean open() {
        switch (scan.name()) {
            case Names.TRKPT -> {
                return point();
            }
            case Names.TRK -> {
                trackStarts.add(points.track.size());
                points.interrupt();
            }
            case Names.TRKSEG -> points.interrupt();
            case Names.RTE -> routes = true;
            case Names.WPT -> places = true;
            case Names.GPX -> device = creator(scan.attribute("creator"));
            default -> {}
        }
        return true;
    }

    static Optional<Device> creator(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new Device("", name));
    }

    private boolean point() {
        inPoint = points.row();
        if (!inPoint) return false;
        if (scan.seek("lat")) put(Channel.LATITUDE, scan.valueFrom(), scan.valueTo());
        if (scan.seek("lon")) put(Channel.LONGITUDE, scan.valueFrom(), scan.valueTo());
        return true;
    }

    private void value(int leaf) {
        switch (leaf) {
            case Names.ELE -> put(Channel.ALTITUDE, scan.from(), scan.to());
            case Names.TIME -> points.time(Numbers.time(scan.bytes(), scan.from(), scan.to()));
            case Names.SPEED -> put(Channel.SPEED, scan.from(), scan.to());
            case Names.HR -> put(Channel.HEART_RATE, scan.from(), scan.to());
            case Names.CAD -> put(Channel.TURNS, scan.from(), scan.to());
            case Names.TEMP -> put(Channel.TEMPERATURE, scan.from(), scan.to());
            case Names.POWER -> put(Channel.POWER, scan.from(), scan.to());
            default -> {}
        }
    }

    private void put(Channel channel, int from, int to) {
        points.track.put(channel, Numbers.decimal(scan.bytes(), from, to));
    }

    private void finish() {
        if (points.isEmpty()) {
            reading.refused("NOT_A_RUN", nothing());
            return;
        }
        var sport = Words.sport(type);
        Track all = points.build(sport, reading);
        int from = 0;
        for (int start : trackStarts) {
            if (start == 0 || start >= all.size() || !isApart(all, start)) continue;
            run(sport, all.slice(from, start));
            from = start;
        }
        run(sport, all.slice(from, all.size()));
    }

    private static boolean isApart(Track all, int row) {
        return all.elapsedMs(row) - all.elapsedMs(row - 1) > APART_MS;
    }

    private Sentence nothing() {
        if (routes) return Sentence.of("file.route");
        return Sentence.of(places ? "file.places" : "file.no-recording");
    }

    private void run(Sport sport, Track track) {
        reading.run(
                new Run(
                        sport,
                        Words.place(type),
                        track.start(),
                        track,
                        List.of(),
                        Figures.NONE,
                        new Origin(reading.file(), "gpx", device),
                        Map.of(),
                        List.of()));
    }
}
