package org.soleus.clinical.calendar;

import java.time.Instant;

/// One entry of a calendar.
///
/// @param id stays the same when the entry is changed
/// @param changed when it was last changed
/// @param begins when it begins
/// @param seconds how long, 0 or more
/// @param title as it stands in the calendar
public record Entry(String id, Instant changed, Begins begins, int seconds, String title) {

    /// @throws IllegalArgumentException when it would end before it begins
    public Entry {
        if (seconds < 0) {
            throw new IllegalArgumentException("an entry's seconds are 0 or more, not " + seconds);
        }
    }
}
