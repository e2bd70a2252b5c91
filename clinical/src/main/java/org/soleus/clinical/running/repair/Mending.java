package org.soleus.clinical.running.repair;

import org.soleus.clinical.running.Run;

/// All repairs of a run, in the order in which one rests on the other.
public final class Mending {

    private Mending() {}

    /// The run with what was wrong mended; the same when nothing was.
    public static Run of(Run run) {
        if (run.track().size() == 0) return run;
        Run mended = Positions.mend(run);
        if (run.start().isPresent()) {
            mended = Distances.mend(mended);
            mended = Speeds.mend(mended);
            mended = Hearts.mend(mended);
        }
        if (!run.sport().isOnFoot()) return mended;
        return Units.mend(Cadences.mend(mended));
    }
}
