package org.soleus.clinical.running.fit;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Along;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Clocks;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Lap;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes runs of what was gathered from one file: one for each session, with its rows. Of all-day
/// monitoring it makes steps of days.
final class Assembly {

    private final Activity activity;
    private final Reading reading;

    Assembly(Activity activity, Reading reading) {
        this.activity = activity;
        this.reading = reading;
    }

    void runs() {
        if (Kinds.isMonitoring(activity.kind())) {
            activity.monitoring.tell(reading, Kinds.said(activity.kind()));
            return;
        }
        GrowingTrack rows = activity.track;
        boolean other = activity.kind() >= 0 && activity.kind() != Kinds.ACTIVITY;
        if (other || (activity.sessions.isEmpty() && rows.size() == 0)) {
            reading.refused("NOT_A_RUN", said(other));
            return;
        }
        if (activity.isFull()) tellFull();
        clearNowhere(rows);
        activity.beats.fill(rows);
        Clocks.mend(rows, activity.timer.stops(), reading);
        Along.fill(rows, new int[0]);
        split(rows);
    }

    private Sentence said(boolean other) {
        return other
                ? Sentence.of("file.other-kind").with(Kinds.said(activity.kind()))
                : Sentence.of("file.no-sample");
    }

    private void tellFull() {
        reading.lost("TOO_LONG", Sentence.of("file.too-many-samples").with(Reading.MOST_ROWS));
    }

    /// Where both are exactly 0 the watch had no position.
    private static void clearNowhere(GrowingTrack rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.getOr(Channel.LATITUDE, row, 1) != 0) continue;
            if (rows.getOr(Channel.LONGITUDE, row, 1) != 0) continue;
            rows.clear(Channel.LATITUDE, row);
            rows.clear(Channel.LONGITUDE, row);
        }
    }

    private void split(GrowingTrack rows) {
        List<Session> sessions = new ArrayList<>(activity.sessions);
        long first = rows.size() == 0 ? 0 : rows.epochMs(0);
        long last = rows.size() == 0 ? 0 : rows.epochMs(rows.size() - 1);
        if (sessions.isEmpty()) {
            sessions.add(activity.unsummed(-1));
            reading.lost("NO_SUMMARY", Sentence.of("file.no-summary"));
        }
        sessions.sort(Comparator.comparingLong(Session::start));
        if (rows.size() == 0) {
            for (Session session : sessions) run(session, GrowingTrack.empty(begin(session)), true);
            return;
        }
        Track all = rows.build(activity.timer.pauses(first, last));
        if (sessions.size() == 1) {
            run(sessions.getFirst(), all, true);
            return;
        }
        int from = 0;
        for (int i = 0; i < sessions.size(); i++) {
            boolean isLast = i + 1 == sessions.size();
            int to = isLast ? rows.size() : rowAt(rows, from, sessions.get(i + 1).start());
            run(sessions.get(i), all.slice(from, to), false);
            from = to;
        }
    }

    private static Instant begin(Session session) {
        return Instant.ofEpochMilli(FitTime.epochMs(Math.max(0, session.start())));
    }

    /// The first row that is not before a time of the file's own count.
    private static int rowAt(GrowingTrack rows, int from, long time) {
        int row = from;
        while (row < rows.size() && rows.epochMs(row) < FitTime.epochMs(time)) row++;
        return row;
    }

    private void run(Session session, Track track, boolean only) {
        if (!FitTime.isDate(count(session, track))) {
            reading.noted("NO_DATE", Sentence.of("file.no-date"));
        }
        Track samples = session.sport().isOnFoot() ? track.onFoot(2) : track;
        reading.run(
                new Run(
                        session.sport(),
                        session.place(),
                        Optional.of(start(session, track)),
                        samples,
                        laps(session, track, only),
                        session.figures(),
                        new Origin(reading.file(), "fit", activity.device()),
                        Map.of(),
                        List.of()));
    }

    private static long count(Session session, Track track) {
        if (session.start() >= 0) return session.start();
        return track.start().map(at -> at.getEpochSecond() - FitTime.BEGINNING_S).orElse(0L);
    }

    /// The start that the summary says, when the samples agree within a day.
    private static Instant start(Session session, Track track) {
        Instant first = track.start().orElseThrow();
        Instant said = begin(session);
        boolean agree = Math.abs(said.toEpochMilli() - first.toEpochMilli()) <= 86_400_000L;
        return session.start() >= 0 && (agree || track.size() == 0) ? said : first;
    }

    /// The laps that began within the session.
    private List<Lap> laps(Session session, Track track, boolean only) {
        if (only) return activity.laps();
        Instant from = start(session, track);
        Instant to = from.plusMillis(Math.max(1, length(session, track)));
        return activity.laps().stream()
                .filter(lap -> !lap.start().isBefore(from) && lap.start().isBefore(to))
                .toList();
    }

    private static long length(Session session, Track track) {
        double stated = session.figures().find(Figure.ELAPSED).orElse(0);
        return Math.max((long) (stated * 1000), track.lengthMs());
    }
}
