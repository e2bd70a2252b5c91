package org.soleus.server.running.web;

import org.soleus.clinical.running.load.LoggedRun;
import org.soleus.server.web.Sent;

import java.time.LocalDate;

/// Numbers that are likely a slip are asked about once, and kept only with a second yes to these
/// very numbers: what she says herself is believed, whatever it is.
///
/// @param key what the second yes must repeat
record Sure(String key) {

    /// The field that says yes a second time.
    static final String FIELD = "sure";

    static Sure of(LocalDate day, int metres, int seconds) {
        return new Sure(day + "-" + metres + "-" + seconds);
    }

    /// Whether she has said yes to these numbers.
    boolean isSaid(Sent sent) {
        return sent.text(FIELD).equals(key);
    }

    /// Whether nobody runs so, as with a slipped decimal point.
    static boolean isOdd(int metres, int seconds) {
        return seconds > 0 && !LoggedRun.isRunning(metres, seconds);
    }

    /// The question, as "52.0 km in 31:00. Is that right?".
    static String question(int metres, int seconds, RunWords words) {
        return words.words("run.sure", words.distance(metres), words.clock(seconds));
    }
}
