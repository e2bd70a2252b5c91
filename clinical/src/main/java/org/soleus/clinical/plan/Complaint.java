package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Side;
import org.soleus.clinical.triage.Circumstances.Onset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What the member says about the pain itself: the ask set of the intake.
///
/// Not a finding. An empty answer is an answer not given; no rule reads it as the harmless one.
///
/// @param zones where it hurts, never empty
/// @param sides which leg or legs hurt, never empty
/// @param onset how it began
/// @param doing what the member was doing, and what was new in the four weeks before
/// @param worst when it is worst
/// @param tests the five small tests, rated
/// @param began the day it started
/// @param today what the leg can do today
/// @param history how it has gone before
public record Complaint(
        Set<Zone> zones,
        Set<Side> sides,
        Optional<Onset> onset,
        Set<Doing> doing,
        Optional<Worst> worst,
        LoadTests tests,
        Optional<LocalDate> began,
        LegToday today,
        History history) {

    /// What the member was doing when it began, or had newly changed.
    public enum Doing {
        SPRINT,
        HILL,
        PUSH_OFF,
        LONG_STEADY_RUN,
        MORE_DISTANCE,
        MORE_SPEED,
        NEW_SHOES,
        NEW_SURFACE,
        NEW_EXERCISE
    }

    /// When the pain is worst.
    public enum Worst {
        /// Pushing off fast, with a straight knee.
        FAST_PUSH_OFF,
        /// Slow jogging or long walking, with a bent knee.
        SLOW_JOG,
        /// The first steps in the morning.
        FIRST_STEPS,
        /// Starts sore, warms up, comes back later.
        WARMS_UP,
        /// All along the inner shin when running.
        INNER_SHIN
    }

    /// @throws IllegalArgumentException when no zone or no side is named
    public Complaint {
        if (zones.isEmpty() || sides.isEmpty()) {
            throw new IllegalArgumentException("a complaint names at least one zone and one side");
        }
        zones = Set.copyOf(zones);
        sides = Set.copyOf(sides);
        doing = Set.copyOf(doing);
    }

    /// Whether both legs are sore.
    public boolean bothLegs() {
        return sides.size() == 2;
    }

    boolean hurtsIn(Zone zone) {
        return zones.contains(zone);
    }

    boolean began(Onset how) {
        return onset.filter(how::equals).isPresent();
    }

    boolean worstWhen(Worst when) {
        return worst.filter(when::equals).isPresent();
    }
}
