package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Device;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Lap;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Sport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the messages of one file say, gathered as they come.
final class Activity {

    /// About what a row takes in a file, and for how many room is made before they come.
    private static final int ROW_BYTES = 23;

    private static final int LEAST_ROWS = 64;
    private static final int MOST_ROOM = 131_072;
    private static final int MOST_LAPS = 10_000;
    private static final int START = 2;
    private static final int LAP_SPORT = 25;
    private static final int DEVICE_INDEX = 0;
    private static final int DEVICE_NAME = 27;

    final GrowingTrack track;
    final List<Session> sessions = new ArrayList<>();
    final Timer timer = new Timer();
    final HeartBeats beats = new HeartBeats();
    final Monitoring monitoring = new Monitoring();

    private final List<Lap> laps = new ArrayList<>();
    private final Developers developers = new Developers();
    private final Accumulated distance = new Accumulated(12);
    private long filled;
    private long lastTime = -1;
    private boolean isFull;

    private long kind = -1;
    private long maker = -1;
    private long product = -1;
    private String productName = "";
    private Sport sport = Sport.UNKNOWN;
    private Place place = Place.UNKNOWN;

    /// @param bytes how long the file says it is; it may be wrong
    Activity(long bytes) {
        track = new GrowingTrack(Math.clamp(bytes / ROW_BYTES, LEAST_ROWS, MOST_ROOM));
    }

    /// A record: one more row, unless it completes the row of the same time.
    ///
    /// @param time in the file's own count; -1 when none is known
    /// @return whether it is a new row
    boolean record(Definition shape, byte[] b, int at, long time) {
        if (time < 0) return false;
        RecordPlan plan = shape.plan(developers);
        boolean completes =
                time == lastTime && plan.fills != 0 && filled != 0 && (plan.fills & filled) == 0;
        if (!completes) {
            if (track.size() >= Reading.MOST_ROWS) {
                isFull = true;
                return false;
            }
            track.row(FitTime.epochMs(time));
            filled = 0;
        }
        plan.read(b, at, track, distance);
        filled |= plan.fills;
        lastTime = time;
        return !completes;
    }

    void dropRow() {
        track.dropRow();
        filled = 0;
        lastTime = -1;
    }

    /// The last message was none of a row, and was read where no message begins.
    void takeBack() {
        monitoring.takeBack();
    }

    /// Any other message.
    ///
    /// @param time in the file's own count; -1 when none is known
    void other(Fields message, long time) {
        monitoring.settle();
        switch (message.shape().global) {
            case Message.FILE_ID -> fileId(message);
            case Message.SPORT -> sport(message);
            case Message.SESSION -> {
                if (sessions.size() < Reading.MOST_RUNS) sessions.add(Session.of(message));
            }
            case Message.LAP -> lap(message);
            case Message.EVENT -> timer.read(message);
            case Message.DEVICE_INFO -> device(message);
            case Message.MONITORING -> monitoring.count(message, time);
            case Message.MONITORING_INFO -> monitoring.info(message, time);
            case Message.HEART_BEATS -> beats.read(message);
            case Message.DEVELOPER -> developers.declare((int) message.whole(3, 0));
            case Message.FIELD_DESCRIPTION -> developers.describe(message);
            default -> {}
        }
    }

    /// The first message of every file; a later one is what damage made of something else.
    private void fileId(Fields message) {
        if (kind >= 0) return;
        kind = message.whole(0, kind);
        maker = message.whole(1, maker);
        product = message.whole(2, product);
        if (!message.text(8).isEmpty()) productName = message.text(8);
    }

    private void sport(Fields message) {
        sport = Sports.sport(message.whole(0, -1));
        place = Sports.place(message.whole(1, -1));
    }

    private void lap(Fields message) {
        long start = message.whole(START, message.time());
        if (start < 0 || laps.size() >= MOST_LAPS) return;
        boolean onFoot = Sports.sport(message.whole(LAP_SPORT, 1)).isOnFoot();
        Figures figures = Totals.OF_LAP.read(message, onFoot);
        laps.add(new Lap(Instant.ofEpochMilli(FitTime.epochMs(start)), figures));
    }

    private void device(Fields message) {
        if (message.whole(DEVICE_INDEX, -1) != 0 || !productName.isEmpty()) return;
        productName = message.text(DEVICE_NAME);
    }

    /// The kind of file; -1 when it is not said.
    long kind() {
        return kind;
    }

    /// Whether rows were left out because there were too many.
    boolean isFull() {
        return isFull;
    }

    List<Lap> laps() {
        return laps;
    }

    Optional<Device> device() {
        boolean known = maker >= 0 || !productName.isEmpty();
        return known
                ? Optional.of(Makers.device((int) maker, (int) product, productName))
                : Optional.empty();
    }

    /// A summary for a file that has none: only what the watch was set to.
    Session unsummed(long start) {
        return new Session(start, sport, place, Figures.NONE);
    }
}
