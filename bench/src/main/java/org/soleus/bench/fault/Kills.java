package org.soleus.bench.fault;

import java.time.Duration;
import java.util.List;

/// F1: the program is killed (`kill -9`) at random moments while people write; every fifth time
/// once more while it starts.
final class Kills implements Experiment {

    private static final int FAILED_START = 5;
    private static final int SLOWEST_MS = 2_000;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public List<String> faults() {
        return List.of("F1");
    }

    @Override
    public String about() {
        return "kill -9 of the program at random moments while people write";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int kills = pace.rounds(2, 200);
        int acks = pace.amount(60, 500);
        var dice = pace.dice();
        var ready = Duration.ZERO;
        var answered = Duration.ZERO;
        try (var ground = nursery.ground()) {
            ground.start();
            var ledger = Ledger.begin(ground);
            var seen = Seen.NONE;
            try (var writers = Writers.begin(ground.writers(Nursery.WRITERS), ledger)) {
                for (int i = 1; i <= kills; i++) {
                    writers.await(1 + dice.nextInt(2 * acks));
                    ground.kill();
                    if (i % FAILED_START == 0) {
                        ground.failToStart(Duration.ofMillis(dice.nextInt(SLOWEST_MS)));
                    }
                    long began = System.nanoTime();
                    ready = longer(ready, Duration.ofMillis(ground.start().readyMs()));
                    writers.await(1);
                    answered = longer(answered, Duration.ofNanos(System.nanoTime() - began));
                }
                writers.await(acks);
                seen = Seen.of(writers);
            }
            var more =
                    seen.and(
                            Told.also("  kills", kills, ""),
                            Told.also(
                                    "  from its start to the first write, the slowest",
                                    answered.toMillis(),
                                    "ms"));
            return Told.of(ledger.sum(), ready, more);
        }
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
