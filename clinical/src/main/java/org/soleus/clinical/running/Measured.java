package org.soleus.clinical.running;

import java.util.OptionalDouble;

/// What follows from the samples themselves, whatever the file says of them.
final class Measured {

    /// Below this a person stands, in metres a second.
    private static final double STANDING = 0.5;

    /// A gap longer than this says nothing of moving, in milliseconds.
    private static final long GAP_MS = 60_000;

    /// Climb counts once it exceeds the noise of altitude, in metres.
    private static final double NOISE_M = 3;

    private Measured() {}

    static Figures of(Track track) {
        Figures figures = Figures.NONE;
        if (track.start().isPresent()) figures = timed(track, figures);
        figures = with(figures, Figure.DISTANCE, distance(track));
        figures = climbed(track.column(Channel.ALTITUDE), figures);
        figures = with(figures, Figure.CADENCE, meanAbove(track.column(Channel.CADENCE), 0));
        figures = with(figures, Figure.HEART_RATE, track.column(Channel.HEART_RATE).mean());
        figures = with(figures, Figure.CONTACT, meanAbove(track.column(Channel.CONTACT), 0));
        figures =
                with(
                        figures,
                        Figure.VERTICAL_OSCILLATION,
                        meanAbove(track.column(Channel.VERTICAL_OSCILLATION), 0));
        figures =
                with(figures, Figure.STEP_LENGTH, meanAbove(track.column(Channel.STEP_LENGTH), 0));
        return with(figures, Figure.POWER, track.column(Channel.POWER).mean());
    }

    private static Figures timed(Track track, Figures figures) {
        long length = track.lengthMs();
        long moving = movingMs(track);
        figures = figures.with(Figure.ELAPSED, length / 1000.0);
        figures = figures.with(Figure.TIMER, (length - track.pausedMs(length)) / 1000.0);
        return moving < 0 ? figures : figures.with(Figure.MOVING, moving / 1000.0);
    }

    /// Milliseconds in motion; below zero when nothing tells.
    private static long movingMs(Track track) {
        Column speed = track.column(Channel.SPEED);
        Column distance = track.column(Channel.DISTANCE);
        if (speed.isEmpty() && distance.isEmpty()) return -1;
        long moving = 0;
        int pause = 0;
        var pauses = track.pauses();
        int before = 0;
        for (int row = 1; row < track.size(); row++) {
            if (!distance.has(row) && !speed.has(row)) continue;
            long from = track.elapsedMs(before);
            long to = track.elapsedMs(row);
            while (pause < pauses.size() && pauses.get(pause).toMs() <= from) pause++;
            boolean paused = pause < pauses.size() && pauses.get(pause).fromMs() < to;
            if (!paused
                    && to - from <= GAP_MS
                    && isMoving(distance, speed, before, row, to - from)) {
                moving += to - from;
            }
            before = row;
        }
        return moving;
    }

    private static boolean isMoving(Column distance, Column speed, int from, int to, long ms) {
        if (distance.has(from) && distance.has(to)) {
            return distance.get(to) - distance.get(from) > STANDING * ms / 1000.0;
        }
        return speed.getOr(to, 0) > STANDING;
    }

    private static OptionalDouble distance(Track track) {
        Column distance = track.column(Channel.DISTANCE);
        if (distance.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(distance.last().orElse(0) - distance.get(distance.next(0)));
    }

    private static Figures climbed(Column altitude, Figures figures) {
        if (altitude.isEmpty()) return figures;
        double up = 0;
        double down = 0;
        double level = altitude.get(altitude.next(0));
        for (int row = altitude.next(0); row < altitude.size(); row = altitude.next(row + 1)) {
            double change = altitude.get(row) - level;
            if (Math.abs(change) < NOISE_M) continue;
            if (change > 0) up += change;
            else down -= change;
            level = altitude.get(row);
        }
        return figures.with(Figure.ASCENT, up).with(Figure.DESCENT, down);
    }

    /// The mean of the values above a floor: a foot that stands has no cadence.
    private static OptionalDouble meanAbove(Column column, double floor) {
        double sum = 0;
        int n = 0;
        for (int row = column.next(0); row < column.size(); row = column.next(row + 1)) {
            double value = column.get(row);
            if (value <= floor) continue;
            sum += value;
            n++;
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n);
    }

    private static Figures with(Figures figures, Figure figure, OptionalDouble value) {
        return value.isPresent() ? figures.with(figure, value.getAsDouble()) : figures;
    }
}
