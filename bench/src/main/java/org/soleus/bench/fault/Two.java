package org.soleus.bench.fault;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/// F15: the same session, the same morning, how a run felt and the questions of some weeks are told
/// on a phone and on a tablet, both without a connection, and then both come back: the more that
/// was done counts, one of the two stands, and the other is kept beside it.
final class Two implements Experiment {

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
        return "two devices tell one session, morning, run and weeks without a connection";
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

    private static Waited told(Ground ground, Device phone, Device tablet, Random dice)
            throws Exception {
        var grete = Newcomer.joins(ground, "Grete");
        var session = grete.begins();
        var run = grete.runs();
        var hers = phone.open(ground.port());
        hers.is(grete.she());
        var other = tablet.open(ground.port());
        other.is(grete.elsewhere());
        // No more than one set: what was done twice is not more.
        var one = Teller.tells(hers, session, run, 1 + dice.nextInt(15), 2, 1);
        var two = Teller.tells(other, session, run, 1 + dice.nextInt(15), 1, 2);
        boolean turned = dice.nextBoolean();
        (turned ? two : one).comesBack();
        (turned ? one : two).comesBack();
        return held(Table.of(ground, session), one, two, turned);
    }

    /// @param turned whether the one that was told first came back last
    private static Waited held(Table table, Teller one, Teller two, boolean turned)
            throws SQLException {
        var first = turned ? two : one;
        var later = turned ? one : two;
        long reps = Math.max(one.counted(), two.counted());
        long lost = Math.max(0, reps - table.repetitions());
        lost += Twice.SESSION.missing(table, first.worst(), later.worst());
        lost += Twice.MORNING.missing(table, first.pain(), later.pain());
        lost += Twice.WEEKS.missing(table, first.pain(), later.pain());
        // Of a run what was told last stands, whichever came back first.
        lost += Twice.RUN.missing(table, two.pain(), one.pain());
        lost += one.on().refused() + two.on().refused();
        long more = Math.max(0, table.repetitions() - reps);
        for (var each : Twice.values()) more += each.tooMany(table);
        if (lost + more > 0) {
            System.err.println(first + " " + later + " kept " + table.repetitions());
        }
        return new Waited(reps + 2L * Twice.values().length, lost, more);
    }
}
