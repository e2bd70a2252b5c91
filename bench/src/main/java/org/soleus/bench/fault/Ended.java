package org.soleus.bench.fault;

import java.util.Collection;

/// How an experiment ended, and what the command ends with after all of them.
enum Ended {

    /// All bars are met.
    HELD(0),

    /// It could not be done on this machine: of what it looks for, nothing is known.
    SKIPPED(3),

    /// A bar is missed, or it could not be done to its end.
    BROKEN(1);

    private final int code;

    Ended(int code) {
        this.code = code;
    }

    /// The worst of them speaks for all.
    static int code(Collection<Ended> all) {
        if (all.contains(BROKEN)) return BROKEN.code;
        return all.contains(SKIPPED) ? SKIPPED.code : HELD.code;
    }
}
