package org.soleus.bench.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// F11: sessions that were done without a network arrive over one that drops calls and breaks in
/// the middle of bodies. The sender does what the phone's outbox does: one after the other, each
/// with its key, until it is acknowledged.
final class Sync implements Experiment {

    private static final int SESSIONS = 40;
    private static final double DROPPED = 0.1;
    private static final int MOST_UP = 3_000;
    private static final int MOST_DOWN = 6_000;

    /// Tries of one result before somebody looks what is wrong.
    private static final int TRIES = 500;

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public List<String> faults() {
        return List.of("F11");
    }

    @Override
    public String about() {
        return "offline sessions arrive over a line that drops 10 % and breaks in the middle";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int rounds = pace.rounds(1, 10);
        var dice = pace.dice();
        var sum = Ledger.Sum.NONE;
        long broken = 0;
        long tries = 0;
        for (int i = 0; i < rounds; i++) {
            try (var ground = nursery.ground()) {
                var ben = ground.person("ben");
                var begun = Sessions.begun(ground, ben, SESSIONS);
                ground.start();
                var ledger = Ledger.begin(ground);
                try (var wire = rough(ground, dice)) {
                    var phone = new Phone(ben.through(wire::port), ledger);
                    phone.tell(begun);
                    tries += phone.tries();
                    broken += wire.broken();
                }
                sum = sum.plus(ledger.sum());
            }
        }
        return Told.of(
                sum,
                Duration.ZERO,
                List.of(
                        Told.also("  sessions in each of the rounds", SESSIONS, ""),
                        Told.also("  requests until all had arrived", tries, ""),
                        Told.also("  calls that broke", broken, "")));
    }

    private static Wire rough(Ground ground, Random dice) throws IOException {
        return new Wire(ground::port, Wire.Weather.rough(dice, DROPPED, MOST_UP, MOST_DOWN));
    }

    /// What waits on a phone, and how it goes.
    static final class Phone {

        private final Person she;
        private final Ledger ledger;
        private int tries;

        Phone(Person she, Ledger ledger) {
            this.she = she;
            this.ledger = ledger;
        }

        int tries() {
            return tries;
        }

        /// Of each the sets first, and then how it was.
        void tell(List<Sessions.Begun> sessions) throws IOException {
            for (int nth = 0; nth < sessions.size(); nth++) {
                for (var telling : Telling.session(sessions.get(nth), nth)) send(telling);
            }
        }

        private void send(Telling telling) throws IOException {
            var key = UUID.randomUUID();
            var path = telling.path();
            for (int i = 0; i < TRIES; i++) {
                tries++;
                var answer = tried(path, key, telling.fields());
                if (answer.isEmpty() || answer.get().isLater()) continue;
                if (!answer.get().isGood()) {
                    throw new IOException(path + " was answered " + answer.get().status());
                }
                ledger.told(Ledger.Effect.of(she, telling), key);
                return;
            }
            throw new IOException(path + " never arrived");
        }

        private Optional<Person.Answer> tried(String path, UUID key, List<String> fields) {
            try {
                return Optional.of(she.save(path, key, fields));
            } catch (IOException broke) {
                return Optional.empty();
            }
        }
    }
}
