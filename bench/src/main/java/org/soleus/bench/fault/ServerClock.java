package org.soleus.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// F17: the clock of the server jumps an hour ahead and an hour back while people write: nobody is
/// signed out, and who asks for a code is let in.
final class ServerClock implements Experiment {

    /// By when it has seen a jump.
    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(2);

    /// An answer may be so much older, or newer.
    private static final Duration NEAR = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<String> faults() {
        return List.of("F17");
    }

    @Override
    public String about() {
        return "the server's clock jumps an hour ahead and an hour back";
    }

    @Override
    public List<String> needs() {
        return List.of("faketime");
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int jumps = pace.rounds(2, 20);
        try (var ground = nursery.ground()) {
            var stamp = ground.beside().resolve("clock");
            var settings = FakeTime.settings(stamp);
            FakeTime.set(stamp, Duration.ZERO);
            ground.start(settings);
            var ledger = Ledger.begin(ground);
            long shut = 0;
            long missing = 0;
            var writers = Writers.begin(ground.writers(8), ledger);
            try (writers) {
                for (int i = 0; i < jumps; i++) {
                    writers.await(pace.amount(20, 500));
                    var ahead = i % 2 == 0 ? Duration.ofHours(1) : Duration.ZERO;
                    FakeTime.set(stamp, ahead);
                    Thread.sleep(LOOKS_AGAIN);
                    missing += isAhead(ground, ahead) ? 0 : 1;
                    writers.await(pace.amount(20, 500));
                    shut += opens(ground, i) ? 0 : 1;
                }
            }
            return Told.of(
                    ledger.sum(),
                    Duration.ZERO,
                    Seen.of(writers)
                            .and(
                                    Told.also("  jumps of an hour", jumps, ""),
                                    Told.none("  jumps that did not come", missing),
                                    Told.none("  doors that stayed shut after one", shut)));
        }
    }

    /// Whether its answers are dated so far ahead.
    private static boolean isAhead(Ground ground, Duration wanted) throws IOException {
        var line = URI.create("http://localhost:" + ground.port() + "/").toURL().openConnection();
        long dated = line.getDate();
        line.getInputStream().close();
        var off = Duration.ofMillis(dated - System.currentTimeMillis()).minus(wanted).abs();
        return off.compareTo(NEAR) < 0;
    }

    /// A code that was asked for after a jump.
    private static boolean opens(Ground ground, int nth) {
        try {
            return new Doors(ground::port).town(20 + nth).get("/account").status() == 200;
        } catch (IOException shut) {
            System.err.println(shut.getMessage());
            return false;
        }
    }
}
