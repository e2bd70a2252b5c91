package org.soleus.bench.fault;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/// F3: PostgreSQL is killed (`kill -9`) under the clinic, its main process and one of its helpers
/// in turn; the clinic is not started again.
final class StoreKills implements Experiment {

    @Override
    public String name() {
        return "store-kills";
    }

    @Override
    public List<String> faults() {
        return List.of("F3");
    }

    @Override
    public String about() {
        return "kill -9 of PostgreSQL under the clinic, which is not started again";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int kills = pace.rounds(2, 40);
        int acks = pace.amount(40, 300);
        var dice = pace.dice();
        try (var ground = nursery.ground()) {
            var first = ground.start();
            var bouts =
                    Bouts.of(
                            ground,
                            Nursery.WRITERS,
                            kills,
                            () -> 1 + dice.nextInt(2 * acks),
                            Nursery.WRITERS,
                            (nth, _) -> {
                                long began = System.nanoTime();
                                kill(ground, nth % 2 == 1, dice);
                                return began;
                            });
            long died = first.process().isAlive() ? 0 : 1;
            return Told.of(
                    bouts.sum(),
                    bouts.back(),
                    bouts.seen()
                            .and(
                                    Told.also("  kills", kills, ""),
                                    Told.none("  clinics ended", died)));
        }
    }

    private static void kill(Ground ground, boolean whole, Random dice) throws IOException {
        var main = Store.postgres(ground.data()).orElseThrow();
        var helpers = main.children().toList();
        var one = whole || helpers.isEmpty() ? main : helpers.get(dice.nextInt(helpers.size()));
        one.destroyForcibly();
        one.onExit().join();
    }
}
