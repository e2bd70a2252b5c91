package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Pause;

import java.util.ArrayList;
import java.util.List;

/// When the watch was stopped and started again.
final class Timer {

    private static final int EVENT = 0;
    private static final int KIND = 1;
    private static final int TIMER = 0;
    private static final int START = 0;

    /// @param atMs milliseconds of the epoch
    private record Press(long atMs, boolean starts) {}

    private final List<Press> presses = new ArrayList<>();

    void read(Fields message) {
        if (message.whole(EVENT, -1) != TIMER || message.time() < 0) return;
        int kind = (int) message.whole(KIND, -1);
        boolean stops = kind == 1 || kind == 4 || kind == 8 || kind == 9;
        if (kind == START || stops) {
            presses.add(new Press(FitTime.epochMs(message.time()), kind == START));
        }
    }

    /// The times at which it was stopped, in milliseconds of the epoch.
    long[] stops() {
        return presses.stream().filter(p -> !p.starts()).mapToLong(Press::atMs).sorted().toArray();
    }

    /// The pauses within a time.
    ///
    /// @param fromMs the first sample's time, in milliseconds of the epoch
    List<Pause> pauses(long fromMs, long toMs) {
        List<Pause> pauses = new ArrayList<>();
        long stopped = -1;
        long done = fromMs;
        for (Press press : presses) {
            if (!press.starts() && stopped < 0) stopped = press.atMs();
            if (!press.starts() || stopped < 0) continue;
            long begin = Math.max(stopped, done);
            long end = Math.min(press.atMs(), toMs);
            if (end > begin) {
                pauses.add(new Pause(begin - fromMs, end - fromMs));
                done = end;
            }
            stopped = -1;
        }
        return pauses;
    }
}
