package org.soleus.clinical.exercise;

/// When not to do an exercise, and when to stop; the library's codes. Source: `R`.
///
/// What each of them tells a member stands in `content/exercise/words.yaml`.
public enum StopCode {
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7
}
