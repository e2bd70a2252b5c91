package org.soleus.clinical.plan;

/// Whether the plan may go on.
public enum Lock {
    /// It may.
    OPEN,
    /// A clinician looks first; nothing is added meanwhile.
    PT_REVIEW,
    /// No session until a clinician opens it again.
    LOCKED
}
