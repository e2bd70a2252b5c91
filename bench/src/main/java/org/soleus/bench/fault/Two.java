package org.soleus.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// F15: the same session and the same morning are told on a phone and on a tablet, both without a
/// connection, and then both come back: the more that was done counts, what came first stands, and
/// what came later is kept beside it.
final class Two implements Experiment {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// What each device tells: how a session was, and a morning.
    private static final int TOLD = 2;

    @Override
    public String name() {
        return "two";
    }

    @Override
    public List<String> faults() {
        return List.of("F15");
    }

    @Override
    public String about() {
        return "two devices tell the same session and morning without a connection";
    }

    @Override
    public List<String> needs() {
        return List.of(Device.PROGRAM);
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int rounds = pace.rounds(1, 10);
        var dice = pace.dice();
        var sum = Waited.NONE;
        try (var ground = nursery.ground()) {
            ground.start();
            for (int i = 0; i < rounds; i++) {
                try (var phone = Device.at(ground.beside().resolve("phone" + i));
                        var tablet = Device.at(ground.beside().resolve("tablet" + i))) {
                    sum = sum.plus(told(ground, phone, tablet, dice));
                }
            }
        }
        return sum.told(List.of(Told.also("  pairs of devices", rounds, "")));
    }

    /// What one device was told.
    ///
    /// @param counted repetitions
    /// @param worst of the session
    /// @param pain of the morning
    private record Teller(Handset on, int counted, int worst, int pain) {

        static Teller tells(Handset one, UUID session, int many, int worst, int pain) {
            one.takesTodayAlong();
            one.open(session);
            int counted = Counting.on(one).goes().counts(many);
            one.tells(session, worst);
            one.tellsMorning(pain);
            return new Teller(one, counted, worst, pain);
        }

        void comesBack() throws Exception {
            on.isOffline(false);
            on.sends(PATIENCE);
        }
    }

    private static Waited told(Ground ground, Device phone, Device tablet, Random dice)
            throws Exception {
        var grete = Newcomer.joins(ground, "Grete");
        var session = grete.begins();
        var hers = phone.open(ground.port());
        hers.is(grete.she());
        var other = tablet.open(ground.port());
        other.is(grete.elsewhere());
        // No more than one set: what was done twice is not more.
        var one = Teller.tells(hers, session, 1 + dice.nextInt(15), 2, 1);
        var two = Teller.tells(other, session, 1 + dice.nextInt(15), 1, 2);
        boolean turned = dice.nextBoolean();
        var first = turned ? two : one;
        var later = turned ? one : two;
        first.comesBack();
        later.comesBack();
        return held(Table.of(ground, session), first, later);
    }

    private static Waited held(Table table, Teller first, Teller later) throws Exception {
        long reps = Math.max(first.counted, later.counted);
        long lost = Math.max(0, reps - table.repetitions());
        lost += table.isTold(first.worst) ? 0 : 1;
        lost += table.count("count(*)", "plan.told_again", "worst = " + later.worst) > 0 ? 0 : 1;
        lost += table.ofHers("plan.morning", "pain = " + first.pain) == 1 ? 0 : 1;
        lost += table.ofHers("plan.told_again", "pain = " + later.pain) > 0 ? 0 : 1;
        lost += first.on.refused() + later.on.refused();
        long more = Math.max(0, table.repetitions() - reps);
        long again = table.ofHers("plan.told_again", "true");
        if (lost > 0 || more > 0 || again != TOLD) {
            System.err.println(first + " " + later + " kept " + table.repetitions() + " " + again);
        }
        more += again - TOLD;
        return new Waited(reps + 2 * TOLD, lost, Math.max(0, more));
    }
}
