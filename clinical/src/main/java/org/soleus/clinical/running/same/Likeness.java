package org.soleus.clinical.running.same;

import org.soleus.clinical.measure.Because;

/// Whether two recordings are of the same run, with what decided.
///
/// Sealed: a new answer must be handled by every import before it compiles.
public sealed interface Likeness {

    /// What decided.
    Because because();

    /// One run, recorded twice.
    ///
    /// @param shiftMs what the second's clock is ahead of the first's, in milliseconds; 0 for
    ///   clocks that agree within a minute
    record Same(long shiftMs, Because because) implements Likeness {}

    /// Two runs.
    record Different(Because because) implements Likeness {}
}
