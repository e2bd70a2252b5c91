package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Spike;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A jump that still holds the next run back.
///
/// @param day on which it was run
/// @param jump the run against what came before it
public record Leap(LocalDate day, Jump jump) {

    /// Whether it went more than twice as far, by either measure.
    public boolean isLarge() {
        return jump.isOver(Spike.Band.LARGE);
    }

    /// What came before it, by the smaller of both measures, in metres.
    public int before() {
        return Stream.of(jump.longest(), jump.ledUp())
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .orElseThrow();
    }
}
