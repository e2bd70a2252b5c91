package org.soleus.clinical.plan;

/// How much of an exercise one set holds.
public sealed interface Amount {

    /// Repetitions, each held for a while or not at all.
    ///
    /// @param count 1 to 100
    /// @param holdSeconds 0 (moving) to 120
    record Reps(int count, int holdSeconds) implements Amount {

        /// @throws IllegalArgumentException when out of range
        public Reps {
            within("repetitions", count, 1, 100);
            within("hold in seconds", holdSeconds, 0, 120);
        }
    }

    /// One still hold, or one stretch of time.
    ///
    /// @param seconds 1 to 3600
    record Time(int seconds) implements Amount {

        /// @throws IllegalArgumentException when out of range
        public Time {
            within("seconds", seconds, 1, 3600);
        }
    }

    /// A distance on foot.
    ///
    /// @param metres 1 to 1000
    record Way(int metres) implements Amount {

        /// @throws IllegalArgumentException when out of range
        public Way {
            within("metres", metres, 1, 1000);
        }
    }

    /// The bare number: repetitions, seconds or metres.
    default int size() {
        return switch (this) {
            case Reps reps -> reps.count();
            case Time time -> time.seconds();
            case Way way -> way.metres();
        };
    }

    /// The same kind of amount, of another size.
    default Amount sized(int size) {
        return switch (this) {
            case Reps reps -> new Reps(size, reps.holdSeconds());
            case Time _ -> new Time(size);
            case Way _ -> new Way(size);
        };
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " must be " + least + " to " + most + ", was " + value);
        }
    }
}
