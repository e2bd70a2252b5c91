package org.soleus.clinical.running.repair;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;

/// What speed a sport can have.
final class Pace {

    /// The fastest sprint ever measured is 12.4 m/s.
    private static final double FASTEST_ON_FOOT = 12.5;

    private static final double FASTEST_RIDE = 40;
    private static final double FASTEST = 120;

    private Pace() {}

    /// Metres a second that nobody exceeds.
    static double limit(Sport sport) {
        if (sport.isOnFoot()) return FASTEST_ON_FOOT;
        return sport == Sport.CYCLING || sport == Sport.SKIING ? FASTEST_RIDE : FASTEST;
    }

    /// Metres a second while moving, of the whole run; 0 when it is not known.
    static double usual(Run run) {
        var figures = run.measured();
        double moving = figures.find(Figure.MOVING).orElse(0);
        return moving <= 0 ? 0 : figures.find(Figure.DISTANCE).orElse(0) / moving;
    }
}
