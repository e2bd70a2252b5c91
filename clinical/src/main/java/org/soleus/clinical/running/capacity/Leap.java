package org.soleus.clinical.running.capacity;

import java.time.LocalDate;

/// A jump that still holds the next run back.
///
/// @param day on which it was run
/// @param jump the run against what came before it
public record Leap(LocalDate day, Jump jump) {

    /// Whether it rests for two days, and leads to half.
    public boolean isLarge() {
        return jump.isLarge();
    }

    /// What came before it, in metres.
    public int before() {
        return jump.before().orElseThrow();
    }
}
