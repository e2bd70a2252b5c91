package org.soleus.clinical.running.xml;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Device;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Lap;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;
import org.soleus.clinical.running.bytes.Utf8;
import org.soleus.clinical.running.bytes.Window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads TCX: activities with their laps and points, and the extensions for speed, cadence and
/// power.
public final class TcxReader {

    private static final int MOST_LAPS = 10_000;
    private static final long NEAR_MS = 60_000;

    private final XmlScan scan;
    private final Reading reading;
    private Points points = new Points();
    private List<Lap> laps = new ArrayList<>();
    private Optional<Device> device = Optional.empty();
    private String sport = "";
    private long id = Numbers.NO_TIME;
    private boolean inActivity;
    private boolean inPoint;
    private boolean inLap;
    private boolean inCreator;
    private boolean isPlan;
    private long lapStart = Numbers.NO_TIME;
    private Figures lap = Figures.NONE;
    private int holder;

    private TcxReader(Window window, Reading reading) {
        this.scan = new XmlScan(window);
        this.reading = reading;
    }

    /// Reads it all; what was found goes to the reading.
    public static void read(Window window, Reading reading) {
        TcxReader reader = new TcxReader(window, reading);
        boolean whole = reader.tokens();
        Telling.of(reader.scan, whole, window, reading);
        reader.finishActivity();
        if (reading.count() == 0) reading.refused("NOT_A_RUN", reader.nothing());
    }

    private Sentence nothing() {
        return Sentence.of(isPlan ? "file.plan" : "file.no-recording");
    }

    /// @return whether the end of the document was seen
    private boolean tokens() {
        int leaf = Names.UNKNOWN;
        while (true) {
            switch (scan.next()) {
                case XmlScan.OPEN -> {
                    leaf = scan.name();
                    if (!open(leaf)) return true;
                }
                case XmlScan.CLOSE -> {
                    leaf = Names.UNKNOWN;
                    if (scan.name() == Names.TCX) return true;
                    close();
                }
                case XmlScan.TEXT -> {
                    if (inPoint) pointValue(leaf);
                    else if (inLap) lapValue(leaf);
                    else if (inActivity && leaf == Names.ID) id();
                    else if (inCreator && leaf == Names.NAME) creator();
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /// @return whether to go on
    private boolean open(int name) {
        switch (name) {
            case Names.ACTIVITY -> {
                finishActivity();
                inActivity = true;
                sport = scan.attribute("Sport");
            }
            case Names.LAP -> openLap();
            case Names.TRACK -> points.interrupt();
            case Names.TRACKPOINT -> {
                inPoint = inActivity && points.row();
                return !inActivity || inPoint;
            }
            case Names.HEART_RATE_OF, Names.MEAN_HEART_RATE, Names.TOP_HEART_RATE -> holder = name;
            case Names.CREATOR -> inCreator = true;
            case Names.COURSE, Names.WORKOUT -> isPlan = true;
            default -> {}
        }
        return true;
    }

    private void openLap() {
        inLap = inActivity;
        lap = Figures.NONE;
        boolean timed = scan.seek("StartTime");
        lapStart =
                timed
                        ? Numbers.time(scan.bytes(), scan.valueFrom(), scan.valueTo())
                        : Numbers.NO_TIME;
    }

    private void close() {
        switch (scan.name()) {
            case Names.TRACKPOINT -> inPoint = false;
            case Names.LAP -> closeLap();
            case Names.CREATOR -> inCreator = false;
            case Names.ACTIVITY -> finishActivity();
            default -> {}
        }
    }

    private void closeLap() {
        if (inLap && lapStart != Numbers.NO_TIME && laps.size() < MOST_LAPS) {
            laps.add(new Lap(Instant.ofEpochMilli(lapStart), lap));
        }
        inLap = false;
    }

    private void pointValue(int leaf) {
        switch (leaf) {
            case Names.TIME -> points.time(Numbers.time(scan.bytes(), scan.from(), scan.to()));
            case Names.LATITUDE -> put(Channel.LATITUDE);
            case Names.LONGITUDE -> put(Channel.LONGITUDE);
            case Names.ELE -> put(Channel.ALTITUDE);
            case Names.DISTANCE -> put(Channel.DISTANCE);
            case Names.SPEED -> put(Channel.SPEED);
            case Names.CAD -> put(Channel.TURNS);
            case Names.POWER -> put(Channel.POWER);
            case Names.VALUE -> {
                if (holder == Names.HEART_RATE_OF) put(Channel.HEART_RATE);
            }
            default -> {}
        }
    }

    private void put(Channel channel) {
        points.track.put(channel, number());
    }

    private double number() {
        return Numbers.decimal(scan.bytes(), scan.from(), scan.to());
    }

    private void lapValue(int leaf) {
        switch (leaf) {
            case Names.TOTAL_TIME -> lap = lap.with(Figure.TIMER, number());
            case Names.DISTANCE -> lap = lap.with(Figure.DISTANCE, number());
            case Names.CALORIES -> lap = lap.with(Figure.ENERGY, number());
            case Names.VALUE -> {
                if (holder == Names.MEAN_HEART_RATE) lap = lap.with(Figure.HEART_RATE, number());
                if (holder == Names.TOP_HEART_RATE) lap = lap.with(Figure.TOP_HEART_RATE, number());
            }
            default -> {}
        }
    }

    /// By custom the name of an activity is the time of its start.
    private void id() {
        id = Numbers.time(scan.bytes(), scan.from(), scan.to());
    }

    private void creator() {
        device = GpxReader.creator(Utf8.text(scan.bytes(), scan.from(), scan.to()).strip());
    }

    private Optional<Instant> start(Track track) {
        Optional<Instant> first =
                laps.isEmpty() ? track.start() : Optional.of(laps.getFirst().start());
        boolean near =
                id != Numbers.NO_TIME
                        && first.filter(at -> Math.abs(at.toEpochMilli() - id) < NEAR_MS)
                                .isPresent();
        return near ? Optional.of(Instant.ofEpochMilli(id)) : first;
    }

    private void finishActivity() {
        if (!inActivity) return;
        inActivity = false;
        inPoint = false;
        if (inLap) closeLap();
        Sport kind = Words.sport(sport);
        if (!points.isEmpty() || !laps.isEmpty()) run(kind, track(kind));
        points = new Points();
        laps = new ArrayList<>();
        device = Optional.empty();
        id = Numbers.NO_TIME;
    }

    private Track track(Sport kind) {
        return points.isEmpty()
                ? GrowingTrack.empty(laps.getFirst().start())
                : points.build(kind, reading);
    }

    private void run(Sport kind, Track track) {
        reading.run(
                new Run(
                        kind,
                        Words.place(sport),
                        start(track),
                        track,
                        laps,
                        stated(),
                        new Origin(reading.file(), "tcx", device),
                        Map.of(),
                        List.of()));
    }

    /// The laps added up; only where every one of them says it.
    private Figures stated() {
        Figures sum = Figures.NONE;
        for (Figure figure : List.of(Figure.TIMER, Figure.DISTANCE, Figure.ENERGY)) {
            if (laps.isEmpty() || !laps.stream().allMatch(one -> one.figures().has(figure)))
                continue;
            sum =
                    sum.with(
                            figure,
                            laps.stream()
                                    .mapToDouble(one -> one.figures().find(figure).orElse(0))
                                    .sum());
        }
        return sum;
    }
}
