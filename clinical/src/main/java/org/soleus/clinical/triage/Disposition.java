package org.soleus.clinical.triage;

/// How soon someone should look, from freest to most urgent.
public enum Disposition {
    /// No warning sign: the plan may start.
    OK,
    /// A therapist looks at the plan first.
    PT_REVIEW,
    /// A clinician before any loading.
    SEE_FIRST,
    /// Examined in person today.
    SAME_DAY,
    /// Emergency now.
    E_NOW
}
