package org.soleus.server.running;

import java.util.Locale;

/// What a run went over, as its runner says. It changes no load: it is only held against mornings.
public enum Ground {
    ROAD("Road"),
    TRACK("Track"),
    TRAIL("Trail"),
    SAND("Sand");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    /// As a member reads it.
    public String words() {
        return words;
    }

    /// Its word in the calendar of facts, as `on-sand`.
    public String fact() {
        return "on-" + words.toLowerCase(Locale.ROOT);
    }
}
