package org.soleus.clinical.running;

/// Where it was done, as far as the file says.
public enum Place {
    /// Not said; with positions this is outdoors.
    UNKNOWN,
    ROAD,
    TRAIL,
    TRACK,
    TREADMILL,
    /// Indoors, and not said to be a treadmill.
    INDOORS
}
