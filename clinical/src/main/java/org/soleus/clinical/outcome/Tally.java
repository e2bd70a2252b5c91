package org.soleus.clinical.outcome;

/// The members of one group, counted: who stands where, and who went from which pain to which.
final class Tally {

    private final String name;
    private final Grid grid;
    private final Heads heads = new Heads();
    private final int[] observed;
    private final int[] unobserved;

    /// @param name of the group
    Tally(String name, Grid grid) {
        this.name = name;
        this.grid = grid;
        this.observed = new int[grid.kinds()];
        this.unobserved = new int[grid.kinds()];
    }

    /// The tally of a cohort whose values are all in the grid.
    static Tally of(String name, Cohort cohort, Grid grid) {
        var tally = new Tally(name, grid);
        var flow = cohort.flow();
        tally.joined(flow.enrolled(), flow.started(), flow.completed());
        for (var one : cohort.started()) {
            var course = one.course();
            if (course.baseline().isEmpty()) continue;
            int before = course.baseline().get().value();
            int after = course.after(Missing.LAST).orElse(before);
            int kind = grid.place(before, after);
            if (one.isObserved()) tally.observed(kind, 1);
            else tally.unobserved(kind, 1);
        }
        return tally.counted();
    }

    /// Adds members that joined, started and completed.
    void joined(int enrolled, int started, int completed) {
        heads.add(Headcount.ENROLLED, enrolled);
        heads.add(Headcount.STARTED, started);
        heads.add(Headcount.COMPLETED, completed);
    }

    /// Adds members of a kind who answered around week 12.
    void observed(int kind, int members) {
        observed[kind] += members;
    }

    /// Adds members of a kind who did not; the kind goes to their last answer.
    void unobserved(int kind, int members) {
        unobserved[kind] += members;
    }

    /// The same, with heads counted from the pairs; once all pairs are in.
    Tally counted() {
        var pairs = grid.pairs();
        for (int kind = 0; kind < observed.length; kind++) {
            int members = observed[kind];
            boolean inPain = pairs.before(kind) > 0;
            heads.add(Headcount.MEASURED, members + unobserved[kind]);
            if (inPain) heads.add(Headcount.MEASURED_IN_PAIN, members + unobserved[kind]);
            if (members == 0) continue;
            heads.add(Headcount.OBSERVED, members);
            if (inPain) heads.add(Headcount.OBSERVED_IN_PAIN, members);
            int rules = Responding.mask(pairs.before(kind), pairs.after(kind));
            for (var rule : Responding.values()) {
                if ((rules & rule.bit()) != 0) heads.add(Headcount.of(rule), members);
            }
        }
        return this;
    }

    /// Takes another group's members in.
    void add(Tally other) {
        heads.add(other.heads);
        for (int kind = 0; kind < observed.length; kind++) {
            observed[kind] += other.observed[kind];
            unobserved[kind] += other.unobserved[kind];
        }
    }

    String name() {
        return name;
    }

    Heads heads() {
        return heads;
    }

    /// How many there are of each kind, as a variant fills what is missing.
    int[] kinds(Missing missing) {
        var all = observed.clone();
        if (missing == Missing.OBSERVED) return all;
        for (int kind = 0; kind < unobserved.length; kind++) {
            if (unobserved[kind] > 0) all[filled(kind, missing)] += unobserved[kind];
        }
        return all;
    }

    private int filled(int kind, Missing missing) {
        int before = grid.pairs().before(kind);
        return switch (missing) {
            case OBSERVED, LAST -> kind;
            case BASELINE -> grid.place(before, before);
            case WORST -> grid.place(before, PainReading.WORST);
            case BEST -> grid.place(before, 0);
        };
    }
}
