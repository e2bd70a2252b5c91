package org.soleus.clinical.outcome;

/// What those who started might have come to anyway: the mean fall of members who never started and
/// began at the same pain, taken as often as those who started began there.
///
/// It holds what heals by itself, what other care does, and regression to the mean; not what makes
/// one person start and another not.
///
/// @param covered members who started at a pain from which somebody else was followed
/// @param started all members who started and answered
/// @param others members who never started and answered
/// @param expected mean fall of those others, weighted; in points of 0 to 100
/// @param fell mean fall of the covered members
public record NaturalHistory(int covered, int started, int others, double expected, double fell) {

    private static final int BAND = 10;
    private static final int BANDS = PainReading.WORST / BAND + 1;

    static NaturalHistory of(Pairs started, Pairs others) {
        var ours = new Band[BANDS];
        var theirs = new Band[BANDS];
        fill(ours, started);
        fill(theirs, others);
        int covered = 0;
        double expected = 0;
        double fell = 0;
        for (int band = 0; band < BANDS; band++) {
            if (theirs[band].members == 0) continue;
            covered += ours[band].members;
            expected += ours[band].members * theirs[band].mean();
            fell += ours[band].fall;
        }
        int by = Math.max(1, covered);
        return new NaturalHistory(
                covered, started.total(), others.total(), expected / by, fell / by);
    }

    private static void fill(Band[] bands, Pairs pairs) {
        for (int band = 0; band < BANDS; band++) bands[band] = new Band();
        for (int kind = 0; kind < pairs.kinds(); kind++) {
            bands[pairs.before(kind) / BAND].add(
                    pairs.members(kind), pairs.before(kind) - pairs.after(kind));
        }
    }

    /// The members of one band of baselines, ten points wide.
    private static final class Band {
        private int members;
        private long fall;

        private void add(int more, int each) {
            members += more;
            fall += (long) more * each;
        }

        private double mean() {
            return fall / (double) members;
        }
    }
}
