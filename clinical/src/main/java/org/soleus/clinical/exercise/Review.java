package org.soleus.clinical.exercise;

import java.time.LocalDate;

/// Whether a clinician has signed an exercise.
public sealed interface Review {

    /// Nobody has; every page that shows it says so.
    record Open() implements Review {}

    /// A named clinician has.
    ///
    /// @param by name and licence
    /// @param on the day of signing
    /// @param next the day by which it is looked at again, at most a year later
    record Signed(String by, LocalDate on, LocalDate next) implements Review {

        /// @throws IllegalArgumentException when unnamed, or the next look is over a year away
        public Signed {
            if (by.isBlank() || next.isAfter(on.plusMonths(12))) {
                throw new IllegalArgumentException("a review names its clinician and lasts a year");
            }
        }
    }
}
