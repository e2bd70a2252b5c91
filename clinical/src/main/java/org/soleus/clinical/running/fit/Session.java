package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;

/// One sport of a recording, as the watch sums it up.
///
/// @param start seconds of the file's own count; -1 when it is not said
record Session(long start, Sport sport, Place place, Figures figures) {

    private static final int START = 2;
    private static final int SPORT = 5;
    private static final int KIND = 6;

    static Session of(Fields message) {
        Sport sport = Sports.sport(message.whole(SPORT, -1));
        return new Session(
                message.whole(START, message.time()),
                sport,
                Sports.place(message.whole(KIND, -1)),
                Totals.OF_SESSION.read(message, sport.isOnFoot()));
    }
}
