package org.soleus.bench.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// F12: the browser is killed in the middle of a session that goes on without a connection, is
/// opened again, goes on, tells how it was, is killed once more, and sends.
final class Killed implements Experiment {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 30;

    @Override
    public String name() {
        return "killed";
    }

    @Override
    public List<String> faults() {
        return List.of("F12");
    }

    @Override
    public String about() {
        return "kill -9 of the phone's browser in a session without a connection";
    }

    @Override
    public List<String> needs() {
        return List.of(Device.PROGRAM);
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int rounds = pace.rounds(1, 20);
        var dice = pace.dice();
        var sum = Waited.NONE;
        var slowest = Duration.ZERO;
        try (var ground = nursery.ground()) {
            ground.start();
            for (int i = 0; i < rounds; i++) {
                try (var device = Device.at(ground.beside().resolve("phone" + i))) {
                    var round = new Round(ground, device, Newcomer.joins(ground, "Grete"), dice);
                    sum = sum.plus(round.done());
                    slowest = slowest.compareTo(round.away) > 0 ? slowest : round.away;
                }
            }
        }
        return sum.told(List.of(Told.also("  kills of the browser", 2L * rounds, "")))
                .readyIn(slowest);
    }

    /// One session of one member.
    private static final class Round {

        private final Ground ground;
        private final Device device;
        private final Newcomer grete;
        private final Random dice;
        private Duration away = Duration.ZERO;

        private Round(Ground ground, Device device, Newcomer grete, Random dice) {
            this.ground = ground;
            this.device = device;
            this.grete = grete;
            this.dice = dice;
        }

        /// Repetitions and the telling that were kept, against what the phone and the clinic have.
        private Waited done() throws Exception {
            var session = grete.begins();
            int kept = killedWhileCounting(session);

            long from = System.nanoTime();
            var phone = device.open(ground.port());
            phone.wakesUpWithoutConnection();
            phone.open(session);
            var player = Counting.on(phone);
            int known = player.known();
            away = Duration.ofNanos(System.nanoTime() - from);
            player.goes().counts(2);
            int last = player.known();
            phone.tells(session, 2);
            device.kill();

            phone = device.open(ground.port());
            phone.is(grete.she());
            phone.open("/plan/waiting");
            phone.sends(PATIENCE);
            var table = Table.of(ground, session);
            long lost = Math.max(0, kept - known) + Math.max(0, last - table.repetitions());
            long more = Math.max(0, table.repetitions() - last);
            return new Waited(
                    last + 1,
                    lost + (table.isTold(2) ? 0 : 1) + phone.refused(),
                    more + table.again());
        }

        private int killedWhileCounting(UUID session) throws IOException {
            var phone = device.open(ground.port());
            phone.is(grete.she());
            phone.takesTodayAlong();
            phone.open(session);
            var player = Counting.on(phone).goes();
            int kept = player.countsOnUntil(1 + dice.nextInt(MOST_COUNTED));
            device.kill();
            return kept;
        }
    }
}
