package org.soleus.clinical.exercise;

/// What one set holds: from where a member starts to where it may grow.
public sealed interface Work {

    /// Repetitions.
    ///
    /// @param from where to start
    /// @param to where it may grow to
    /// @param holdSeconds how long each one is held; 0 when it is not
    record Reps(int from, int to, int holdSeconds) implements Work {

        /// @throws IllegalArgumentException when the range is empty or too large
        public Reps {
            range("repetitions", from, to, 200);
        }
    }

    /// One still hold, in seconds.
    record Hold(int from, int to) implements Work {

        /// @throws IllegalArgumentException when the range is empty or too large
        public Hold {
            range("seconds held", from, to, 600);
        }
    }

    /// One stretch of moving, in seconds.
    record Span(int from, int to) implements Work {

        /// @throws IllegalArgumentException when the range is empty or too large
        public Span {
            range("seconds", from, to, 3600);
        }
    }

    /// A way on foot, in metres.
    record Way(int metres) implements Work {

        /// @throws IllegalArgumentException when it is not 1 to 1000
        public Way {
            range("metres", metres, metres, 1000);
        }
    }

    private static void range(String what, int from, int to, int most) {
        if (from < 1 || to < from || to > most) {
            throw new IllegalArgumentException(
                    what + " must rise within 1 to " + most + ", were " + from + " to " + to);
        }
    }
}
