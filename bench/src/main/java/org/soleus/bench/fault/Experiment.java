package org.soleus.bench.fault;

import java.util.List;

/// One kind of harm, done to a clinic on purpose.
interface Experiment {

    /// The word that asks for it.
    String name();

    /// The numbers of the faults that it makes, as `F1`.
    List<String> faults();

    /// What it does, in a sentence without a stop.
    String about();

    /// What this machine must have for it, as names of programs; one that does as well stands
    /// behind an `or`.
    default List<String> needs() {
        return List.of();
    }

    /// Does it where this machine has what it needs.
    ///
    /// @throws Skipped where it has not
    default Told tried(Nursery nursery, Pace pace) throws Exception {
        for (var program : needs()) Tool.need(program);
        return run(nursery, pace);
    }

    /// Does it.
    ///
    /// @throws Skipped where this machine does not allow it
    Told run(Nursery nursery, Pace pace) throws Exception;
}
