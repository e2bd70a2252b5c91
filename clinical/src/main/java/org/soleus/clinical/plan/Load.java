package org.soleus.clinical.plan;

/// What is lifted beside the body.
public sealed interface Load {

    /// The body alone.
    Load BODY = new Body();

    /// The body alone.
    record Body() implements Load {}

    /// A weight held or worn.
    ///
    /// @param grams 1 to 300000
    record Held(int grams) implements Load {

        /// @throws IllegalArgumentException when out of range
        public Held {
            if (grams < 1 || grams > 300_000) {
                throw new IllegalArgumentException("a load is 1 to 300000 g, was " + grams);
            }
        }
    }

    /// A weight that the member picks so that at most this many repetitions are left at the end.
    ///
    /// @param left repetitions in reserve, 0 to 5
    record Reserve(int left) implements Load {

        /// @throws IllegalArgumentException when out of range
        public Reserve {
            if (left < 0 || left > 5) {
                throw new IllegalArgumentException("reserve is 0 to 5 repetitions, was " + left);
            }
        }
    }
}
