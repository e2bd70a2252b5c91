package org.soleus.clinical.exercise;

/// From where an exercise is drawn.
public enum View {
    /// The whole body from the side, facing right.
    SIDE,
    /// The whole body from the front, facing the reader.
    FRONT,
    /// One bare foot from its inner side, toes to the right.
    FOOT_SIDE,
    /// One bare foot and its ankle from the front.
    FOOT_FRONT,
    /// One bare foot from above, toes up.
    FOOT_TOP
}
