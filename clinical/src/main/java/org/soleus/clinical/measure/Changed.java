package org.soleus.clinical.measure;

import org.soleus.clinical.measure.Attempt.Score;

import java.util.Optional;

/// What a leg's number says against the one before it.
///
/// A difference that is smaller than two tests of one unchanged leg can differ is no change.
public sealed interface Changed {

    /// Nothing before it to hold it against.
    record First() implements Changed {}

    /// Within what chance can do.
    ///
    /// @param by how much more, or less when negative
    /// @param least from how much on it would be believed
    record Chance(int by, SelfTest.Limit least) implements Changed {}

    /// More than chance.
    record More(int by, SelfTest.Limit least) implements Changed {}

    /// Less than before, by more than chance.
    record Less(int by, SelfTest.Limit least) implements Changed {}

    /// How much chance can do is not known to us.
    record Unknown(int by) implements Changed {}

    /// What a score says against the last one that counts.
    static Changed of(SelfTest test, Score now, Optional<Score> before) {
        Optional<Score> earlier = before.filter(Score::counts);
        if (earlier.isEmpty() || !now.counts()) return new First();
        int by = now.value() - earlier.get().value();
        if (test.believable().isEmpty()) return new Unknown(by);
        SelfTest.Limit least = test.believable().get();
        if (Math.abs(by) < least.by()) return new Chance(by, least);
        return by > 0 ? new More(by, least) : new Less(-by, least);
    }
}
