package org.soleus.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// F36: the line between the clinic and its database is there, and nothing comes through for a
/// while; then it does again, and nobody starts anything.
final class ApartFor implements Experiment {

    private static final int SHORT_STATEMENT_S = 2;
    private static final int STATEMENT_S = 20;

    @Override
    public String name() {
        return "apart";
    }

    @Override
    public List<String> faults() {
        return List.of("F36");
    }

    @Override
    public String about() {
        return "nothing comes through between the clinic and its database for a while";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int times = pace.rounds(1, 5);
        int seconds = pace.amount(4, 60);
        int statement = pace.isLong() ? STATEMENT_S : SHORT_STATEMENT_S;
        var told = new AtomicLong();
        try (var apart = Apart.of(nursery)) {
            var first = apart.start(Map.of("SOLEUS_STATEMENT_SECONDS", statement + ""));
            var bouts =
                    Bouts.of(
                            apart.ground(),
                            Nursery.WRITERS,
                            times,
                            () -> pace.amount(50, 1_000),
                            Nursery.WRITERS,
                            (_, ledger) -> {
                                apart.wire().hold();
                                Thread.sleep(500);
                                long before = ledger.acked();
                                Thread.sleep(Duration.ofSeconds(seconds));
                                told.addAndGet(ledger.acked() - before);
                                apart.wire().release();
                                return System.nanoTime();
                            });
            long died = first.process().isAlive() ? 0 : 1;
            return Told.of(
                    bouts.sum(),
                    bouts.back(),
                    bouts.seen()
                            .and(
                                    Told.also("  times apart", times, ""),
                                    Told.also("  seconds, each time", seconds, "s"),
                                    Told.none("  acknowledged without a database", told.get()),
                                    Told.none("  clinics ended", died)));
        }
    }
}
