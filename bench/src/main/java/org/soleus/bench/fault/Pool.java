package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// F25: the database answers half a second later, and then somebody locks a table that all write
/// to: everybody is answered in bounded time, and afterwards nothing is left over.
final class Pool implements Experiment {

    /// There and back it is half a second.
    private static final Duration EACH_WAY = Duration.ofMillis(250);

    private static final int THREADS_MORE = 40;
    private static final String LOCK = "LOCK TABLE measure.self_test IN ACCESS EXCLUSIVE MODE";

    @Override
    public String name() {
        return "pool";
    }

    @Override
    public List<String> faults() {
        return List.of("F25");
    }

    @Override
    public String about() {
        return "a database that answers half a second later, and a table that stays locked";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int seconds = pace.amount(3, 40);
        try (var apart = Apart.of(nursery)) {
            var ground = apart.ground();
            var clinic = apart.start(Map.of());
            var ledger = Ledger.begin(ground);
            var back = Duration.ZERO;
            long slow;
            long threads;
            var writers = Writers.begin(ground.writers(Nursery.WRITERS), ledger);
            try (writers) {
                writers.await(50);
                threads = threads(clinic.handle());
                long before = ledger.acked();
                apart.wire().delay(EACH_WAY);
                Thread.sleep(Duration.ofSeconds(seconds));
                apart.wire().delay(Duration.ZERO);
                slow = ledger.acked() - before;
                writers.await(Nursery.WRITERS);
                lock(apart, seconds);
                long began = System.nanoTime();
                writers.await(Nursery.WRITERS);
                back = Duration.ofNanos(System.nanoTime() - began);
            }
            long more = threads(clinic.handle()) - threads;
            return Told.of(
                    ledger.sum(),
                    back,
                    Seen.of(writers)
                            .and(
                                    Told.also("  seconds of each", seconds, "s"),
                                    Told.also("  acknowledged while it was slow", slow, ""),
                                    Told.most(
                                            "  threads more than before", more, "", THREADS_MORE)));
        }
    }

    private static void lock(Apart apart, int seconds) throws SQLException, InterruptedException {
        try (var owner = apart.reach().asOwner();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute(LOCK);
            Thread.sleep(Duration.ofSeconds(seconds));
            owner.rollback();
        }
    }

    static long threads(ProcessHandle process) throws IOException {
        try (var tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return tasks.count();
        }
    }
}
