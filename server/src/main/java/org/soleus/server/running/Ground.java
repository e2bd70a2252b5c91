package org.soleus.server.running;

import java.util.Locale;

/// What a run went over, as its runner says. It changes no load: it is only held against mornings.
public enum Ground {
    ROAD,
    TRACK,
    TRAIL,
    SAND;

    /// Its word, as `sand`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its word in the calendar of facts, as `on-sand`.
    public String fact() {
        return "on-" + word();
    }
}
