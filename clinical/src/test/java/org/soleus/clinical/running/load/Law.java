package org.soleus.clinical.running.load;

import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A law, tried on many seeded cases from small to large.
///
/// Sizes rise, so the first case that breaks the law is about the smallest; it is told with its
/// seed.
final class Law {

    private static final long SEED = 20_260_803L;

    private Law() {}

    /// @param cases how many
    /// @param largest size of the last
    /// @param make a case from a random source and a size of 1 and up
    /// @param check throws where the law is broken
    static <T> void holds(
            int cases, int largest, BiFunction<Random, Integer, T> make, Consumer<T> check) {
        for (int number = 0; number < cases; number++) {
            long seed = SEED + number;
            int size = 1 + number * largest / cases;
            T made = make.apply(new Random(seed), size);
            try {
                check.accept(made);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ", size " + size + ": " + made, broken);
            }
        }
    }
}
