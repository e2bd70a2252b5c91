package org.soleus.server.running;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A run in numbers, after merging its recordings and after what the member set right.
///
/// @param day the member's day
/// @param start when it began; empty when no clock ran
/// @param end when it ended; of a run written down, when that was, and never later than its day
/// @param figures distance and time in motion always; climb, cadence and heart rate where known
public record Summary(
        LocalDate day,
        Optional<Instant> start,
        Instant end,
        Sport sport,
        Place place,
        Figures figures) {

    /// Metres.
    public int metres() {
        return (int) Math.round(figures.find(Figure.DISTANCE).orElse(0));
    }

    /// Seconds in motion.
    public int seconds() {
        return (int) Math.round(figures.find(Figure.MOVING).orElse(0));
    }

    /// A figure as a whole number.
    public Optional<Integer> find(Figure figure) {
        var found = figures.find(figure);
        return found.isPresent()
                ? Optional.of((int) Math.round(found.getAsDouble()))
                : Optional.empty();
    }

    /// Seconds a kilometre; empty where it went nowhere.
    public Optional<Integer> pace() {
        return metres() == 0 || seconds() == 0
                ? Optional.empty()
                : Optional.of((int) Math.round(1000.0 * seconds() / metres()));
    }
}
