package org.soleus.clinical.measure;

/// A side of the body, as its owner sees it.
public enum Side {
    LEFT,
    RIGHT;

    /// The other one.
    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
