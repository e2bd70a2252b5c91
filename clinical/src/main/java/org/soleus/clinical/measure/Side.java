package org.soleus.clinical.measure;

/// A side of the body, the member's own.
public enum Side {
    LEFT,
    RIGHT
}
