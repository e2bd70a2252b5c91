package org.soleus.server.measure;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.PainScore;
import org.soleus.server.account.SignedIn;

import java.util.Optional;

/// A member told a self-test of hers.
///
/// Told inside the transaction that keeps it: a plain `@EventListener` closes along with it what
/// must close.
///
/// @param who she is
/// @param attempt as it was kept
public record SelfTested(SignedIn who, Attempt attempt) {

    /// The worst pain of it; empty where none was told.
    public Optional<PainScore> worst() {
        return attempt.scores().values().stream()
                .flatMap(score -> score.pain().stream())
                .max(PainScore::compareTo);
    }
}
