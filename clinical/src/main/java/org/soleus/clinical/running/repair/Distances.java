package org.soleus.clinical.running.repair;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Track;

/// Distance that falls, or leaps further than anybody moves, runs on at the usual pace instead.
///
/// A leap that only catches up, after the distance stood still for a while, is left alone.
final class Distances {

    private Distances() {}

    static Run mend(Run run) {
        Column distance = run.track().column(Channel.DISTANCE);
        double limit = Pace.limit(run.sport());
        int wrong = walk(run.track(), distance, limit, 0, null);
        if (wrong == 0) return run;
        double usual = Math.min(Pace.usual(run), limit);
        double[] mended = new double[distance.size()];
        walk(run.track(), distance, limit, usual, mended);
        Sentence said = Sentence.of("file.distances").with(wrong);
        return run.mended(
                distance.changed((row, value) -> mended[row]),
                new Repair(Repair.Kind.DISTANCE_LEAP, Channel.DISTANCE, wrong, said));
    }

    /// Goes along the distance; counts what is wrong, and writes what is right where asked.
    private static int walk(
            Track track, Column distance, double limit, double usual, double @Nullable [] mended) {
        int wrong = 0;
        int last = distance.next(0);
        int moved = last;
        double sum = last < distance.size() ? distance.get(last) : 0;
        if (mended != null && last < distance.size()) mended[last] = sum;
        for (int row = distance.next(last + 1);
                row < distance.size();
                row = distance.next(row + 1)) {
            double step = distance.get(row) - distance.get(last);
            double seconds = (track.elapsedMs(row) - track.elapsedMs(last)) / 1000.0;
            double since = (track.elapsedMs(row) - track.elapsedMs(moved)) / 1000.0;
            if (step < -1 || (since > 0 && step > limit * Math.max(1, since) + 25)) {
                wrong++;
                step = usual * seconds;
            }
            sum += Math.max(0, step);
            if (mended != null) mended[row] = sum;
            if (step > 0) moved = row;
            last = row;
        }
        return wrong;
    }
}
