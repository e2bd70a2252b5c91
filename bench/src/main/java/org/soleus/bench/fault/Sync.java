package org.soleus.bench.fault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// F11: sessions that were done without a network arrive over one that drops calls and breaks in
/// the middle of bodies. The sender does what the phone's outbox does: one after the other, each
/// with its key, until it is acknowledged.
final class Sync implements Experiment {

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
        int sessions = 40;
        var dice = pace.dice();
        long sent = 0;
        long lost = 0;
        long doubled = 0;
        long broken = 0;
        long tries = 0;
        for (int i = 0; i < rounds; i++) {
            try (var ground = nursery.ground()) {
                var begun = Sessions.begun(ground, ground.person("ben"), sessions);
                ground.start();
                try (var wire = rough(ground, dice)) {
                    var phone = new Phone(ground.person("ben").through(wire::port));
                    for (var session : begun) phone.tell(session);
                    tries += phone.tries();
                    broken += wire.broken();
                }
                var there = Sessions.told(ground, ground.person("ben"));
                sent += begun.size();
                lost += begun.stream().filter(one -> !there.contains(one.id())).count();
                doubled += Sessions.doubled(ground, ground.person("ben"), begun);
            }
        }
        return Told.written(
                sent,
                lost,
                doubled,
                List.of(
                        Told.also("  sessions in each of the rounds", sessions, ""),
                        Told.also("  requests until all had arrived", tries, ""),
                        Told.also("  calls that broke", broken, "")));
    }

    private static Wire rough(Ground ground, Random dice) throws IOException {
        return new Wire(ground::port, Wire.Weather.rough(dice, DROPPED, MOST_UP, MOST_DOWN));
    }

    /// What waits on a phone, and how it goes.
    static final class Phone {

        private final Person she;
        private int tries;

        Phone(Person she) {
            this.she = she;
        }

        int tries() {
            return tries;
        }

        /// The sets first, and then how it was.
        void tell(Sessions.Begun session) throws IOException {
            for (int set = 1; set <= session.sets(); set++) {
                send(
                        "/plan/session/" + session.id() + "/count",
                        List.of(
                                "place",
                                "0",
                                "version",
                                "0",
                                "side",
                                session.side(),
                                "set",
                                set + "",
                                "amount",
                                "1"));
            }
            send(
                    "/plan/session/" + session.id() + "/after",
                    List.of(
                            "worst", "1", "now", "0", "effort", "3", "done", "100", "limp", "no",
                            "sign", "none"));
        }

        private void send(String path, List<String> fields) throws IOException {
            var key = UUID.randomUUID();
            for (int i = 0; i < TRIES; i++) {
                tries++;
                var answer = tried(path, key, fields);
                if (answer.isEmpty() || answer.get().isLater()) continue;
                if (answer.get().isGood()) return;
                throw new IOException(path + " was answered " + answer.get().status());
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
