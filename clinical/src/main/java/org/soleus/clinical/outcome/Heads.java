package org.soleus.clinical.outcome;

/// How many members of a group stand in each count.
final class Heads {

    private final int[] counts = new int[Headcount.values().length];

    void add(Headcount count, int members) {
        counts[count.place()] += members;
    }

    void add(Heads others) {
        for (int at = 0; at < counts.length; at++) counts[at] += others.counts[at];
    }

    int of(Headcount count) {
        return counts[count.place()];
    }

    /// These members, as they answered.
    static Heads of(Cohort cohort) {
        var heads = new Heads();
        var flow = cohort.flow();
        var observed = cohort.pairs(Population.STARTED, Entry.ANY, Missing.OBSERVED);
        heads.add(Headcount.ENROLLED, flow.enrolled());
        heads.add(Headcount.STARTED, flow.started());
        heads.add(Headcount.MEASURED, flow.started() - flow.withoutBaseline());
        heads.add(Headcount.OBSERVED, observed.total());
        heads.add(Headcount.COMPLETED, flow.completed());
        var measured = cohort.pairs(Population.STARTED, Entry.ANY, Missing.BASELINE);
        heads.add(Headcount.MEASURED_IN_PAIN, measured.total() - measured.fromZero());
        heads.add(Headcount.OBSERVED_IN_PAIN, observed.total() - observed.fromZero());
        for (var rule : Responding.values()) {
            heads.add(Headcount.of(rule), observed.responders(rule));
        }
        return heads;
    }
}
