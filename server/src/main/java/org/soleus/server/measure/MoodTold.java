package org.soleus.server.measure;

import org.soleus.clinical.measure.Because;
import org.soleus.server.account.SignedIn;

import java.util.List;

/// A member's answers on mood or worry are such that a clinician should look.
///
/// @param who she is
/// @param because which of the two, without the answers themselves
public record MoodTold(SignedIn who, List<Because> because) {

    /// Copies the reasons.
    public MoodTold {
        because = List.copyOf(because);
    }
}
