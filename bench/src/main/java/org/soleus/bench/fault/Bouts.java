package org.soleus.bench.fault;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Harm that is done several times over while people write, and what came of it when the last of
/// them had been answered.
///
/// @param sum what was acknowledged, held against what is there
/// @param seen what those who write were answered
/// @param back the longest until they could write again
/// @param sets of sessions that were acknowledged
/// @param endings of sessions that were
record Bouts(Ledger.Sum sum, Seen seen, Duration back, long sets, long endings) {

    /// What is done to the clinic.
    @FunctionalInterface
    interface Harm {

        /// @param nth from 1
        /// @return the moment from which the time until people write again counts, as
        ///   [System#nanoTime] has it
        long befalls(int nth, Ledger ledger) throws Exception;
    }

    /// Harms a clinic that runs.
    ///
    /// @param before how many writes there are before each time
    /// @param after by how many it is seen that it goes on
    static Bouts of(
            Ground ground, int writers, int times, LongSupplier before, int after, Harm harm)
            throws Exception {
        var tales = Tale.withSessions(ground, ground.writers(writers));
        var ledger = Ledger.begin(ground);
        var back = Duration.ZERO;
        var people = Writers.begin(ledger, tales);
        try (people) {
            for (int i = 1; i <= times; i++) {
                people.await(before.getAsLong());
                long began = harm.befalls(i, ledger);
                people.await(after);
                back = longer(back, Duration.ofNanos(System.nanoTime() - began));
            }
        }
        return new Bouts(
                ledger.sum(),
                Seen.of(people),
                back,
                ledger.acked(Kind.SET),
                ledger.acked(Kind.ENDING));
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
