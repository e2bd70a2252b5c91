package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.List;

/// What the next run of the walk-run table is.
public sealed interface RunAdvance {

    /// The stage to run next, 1 to 12.
    int stage();

    /// Why; never empty.
    List<Because> because();

    /// On to the next stage.
    record Advance(int stage, List<Because> because) implements RunAdvance {}

    /// The same stage again.
    record Repeat(int stage, List<Because> because) implements RunAdvance {}

    /// Two stages back, after failing twice.
    record Back(int stage, List<Because> because) implements RunAdvance {}
}
