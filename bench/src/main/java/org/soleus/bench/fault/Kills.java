package org.soleus.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

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
        var ready = new AtomicLong();
        try (var ground = nursery.ground()) {
            ground.start();
            var bouts =
                    Bouts.of(
                            ground,
                            Nursery.WRITERS,
                            kills,
                            () -> 1 + dice.nextInt(2 * acks),
                            1,
                            (nth, _) -> {
                                ground.kill();
                                if (nth % FAILED_START == 0) {
                                    ground.failToStart(Duration.ofMillis(dice.nextInt(SLOWEST_MS)));
                                }
                                long began = System.nanoTime();
                                ready.accumulateAndGet(ground.start().readyMs(), Math::max);
                                return began;
                            });
            return Told.of(
                    bouts.sum(),
                    Duration.ofMillis(ready.get()),
                    bouts.seen()
                            .and(
                                    Told.also("  kills", kills, ""),
                                    Told.also("  of it sets of sessions", bouts.sets(), ""),
                                    Told.also("  of it how one was", bouts.endings(), ""),
                                    Told.also(
                                            "  from its start to the first write, the slowest",
                                            bouts.back().toMillis(),
                                            "ms")));
        }
    }
}
