package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.load.CalfLoad;

/// The most that a calf bore lately: of one day, or of one week.
///
/// @param load what was borne, with its range
/// @param assumed whether nobody asked how it was borne, and nothing was complained of
public record Borne(CalfLoad load, boolean assumed) {

    /// By the set that decides, in calf-metres.
    public int metres() {
        return load.metres().mid();
    }
}
