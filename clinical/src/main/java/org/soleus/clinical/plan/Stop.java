package org.soleus.clinical.plan;

/// Why an exercise is left out or altered for a member.
public enum Stop {
    /// For everyone: stop for a warning sign, or for pain above the limit.
    S0,
    /// Tendon at the heel bone: heel never below the floor, no end-range stretch.
    S1,
    /// Strained within 72 hours, or limping: left out.
    S2,
    /// Shin pattern, or pain on bone: no impact.
    S3,
    /// Balance: within reach of a wall; left out after a fall in the last year.
    S4,
    /// Pregnancy or blood pressure: no held breath, no long lying on the back.
    S5,
    /// Knee pain above 3: less depth.
    S6,
    /// Numb or sore foot: a clinician first.
    S7
}
