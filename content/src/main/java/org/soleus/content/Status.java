package org.soleus.content;

import java.util.Locale;

/// How far a file is on its way to members.
public enum Status {
    /// Nobody has signed it.
    DRAFT,
    /// A clinician is asked to look at it.
    IN_REVIEW,
    /// A named clinician has signed these words.
    APPROVED,
    /// No longer offered; old plans and links still find it.
    RETIRED;

    /// As people write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
