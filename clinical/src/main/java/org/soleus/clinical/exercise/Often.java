package org.soleus.clinical.exercise;

/// How often an exercise is done.
public sealed interface Often {

    /// On so many days of a week.
    record Weekly(int from, int to) implements Often {

        /// @throws IllegalArgumentException when the days do not lie in a week
        public Weekly {
            if (from < 1 || to < from || to > 7) {
                throw new IllegalArgumentException("days a week rise within 1 to 7");
            }
        }
    }

    /// Every day, so many times.
    record Daily(int from, int to) implements Often {

        /// @throws IllegalArgumentException when the times do not lie in a day
        public Daily {
            if (from < 1 || to < from || to > 12) {
                throw new IllegalArgumentException("times a day rise within 1 to 12");
            }
        }
    }

    /// Once or twice a week at first, more often as it helps. Source: `SEED`, `R`.
    record Ramp() implements Often {}

    /// As often as the session or plan that holds it.
    record AsPlanned() implements Often {}
}
