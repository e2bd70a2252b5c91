package org.soleus.clinical.running.repair;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Track;

import java.util.BitSet;

/// A heart rate that stays the same for minutes comes from a strap that lost its contact; one below
/// 30 or above 230 from no heart.
final class Hearts {

    private static final double LEAST = 30;
    private static final double MOST = 230;
    private static final long FROZEN_MS = 300_000;
    private static final int FROZEN_ROWS = 60;

    private Hearts() {}

    static Run mend(Run run) {
        return frozen(outside(run));
    }

    private static Run outside(Run run) {
        Column rate = run.track().column(Channel.HEART_RATE);
        Column mended =
                rate.changed((row, value) -> value < LEAST || value > MOST ? Double.NaN : value);
        int wrong = rate.count() - mended.count();
        if (wrong == 0) return run;
        Sentence said = Sentence.of("file.hearts").with(wrong);
        return run.mended(
                mended, new Repair(Repair.Kind.OUT_OF_RANGE, Channel.HEART_RATE, wrong, said));
    }

    private static Run frozen(Run run) {
        Column rate = run.track().column(Channel.HEART_RATE);
        BitSet same = same(run.track(), rate);
        if (same.isEmpty()) return run;
        int rows = same.cardinality();
        Sentence said = Sentence.of("file.heart-frozen").with(rows);
        return run.mended(
                rate.changed((row, value) -> same.get(row) ? Double.NaN : value),
                new Repair(Repair.Kind.FROZEN, Channel.HEART_RATE, rows, said));
    }

    private static BitSet same(Track track, Column rate) {
        BitSet same = new BitSet();
        int first = rate.next(0);
        int before = first;
        for (int row = first; row < rate.size(); row = rate.next(row + 1)) {
            if (rate.get(row) != rate.get(first)) {
                mark(track, first, before, same);
                first = row;
            }
            before = row;
        }
        if (before < rate.size()) mark(track, first, before, same);
        return same;
    }

    private static void mark(Track track, int first, int last, BitSet same) {
        boolean many = last - first >= FROZEN_ROWS;
        if (many && track.elapsedMs(last) - track.elapsedMs(first) >= FROZEN_MS) {
            same.set(first, last + 1);
        }
    }
}
