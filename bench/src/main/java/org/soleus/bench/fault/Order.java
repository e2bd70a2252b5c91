package org.soleus.bench.fault;

import org.soleus.server.running.Mornings;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// F10: what was done over thirty days is told in another order, by a copy of the same clinic: what
/// is kept is the same as if it had been told in its own.
///
/// No order is left out. A member with two devices may send the sets of one session from both, so
/// that one comes after the session's ending, and a smaller count after a larger; the clinic takes
/// either, and the larger stands. How much of a session was done is always told here: where it is
/// left open, what had been counted by then stands, and that does lean on the order. Mornings are
/// those that the clinic still remembers; an older one is taken from nobody.
///
/// Decisions of a day that was decided stand as they were made; they are not compared.
final class Order implements Experiment {

    private static final int DAYS = 30;

    /// Where the demo's people live, by whose days their pages are drawn.
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    /// Everything that is told, by what it says and not by when it came.
    private static final List<String> STATE =
            List.of(
                    """
                    SELECT day, kind, finished_at IS NOT NULL, worst, right_after, effort, done_pct, limp,
                      flags FROM plan.session WHERE member = '%s'\
                    """,
                    """
                    SELECT day, exercise, d.side, set_no, amount FROM plan.set_done d
                      JOIN plan.session USING (tenant, member, session) WHERE member = '%s'\
                    """,
                    "SELECT day, pain, stiffness_min FROM plan.morning WHERE member = '%s'",
                    """
                    SELECT day, session IS NULL, worst, effort, done_pct, pain, stiffness_min
                      FROM plan.told_again WHERE member = '%s'\
                    """,
                    """
                    SELECT day, sport, place, distance_m, moving_s, calf_low, calf_mid, calf_high, flags
                      FROM running.run WHERE member = '%s'\
                    """);

    @Override
    public String name() {
        return "order";
    }

    @Override
    public List<String> faults() {
        return List.of("F10");
    }

    @Override
    public String about() {
        return "sessions, runs and mornings of thirty days are told late and in any order";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int shuffles = pace.rounds(1, 20);
        var dice = pace.dice();
        var wanted = told(nursery, new Random(0), false);
        long unlike = 0;
        for (int i = 0; i < shuffles; i++) {
            var got = told(nursery, dice, true);
            if (got.equals(wanted)) continue;
            unlike++;
            show(wanted, got);
        }
        return Told.only(
                List.of(
                        Told.also("  orders that were tried", shuffles, ""),
                        Told.also("  rows of each", wanted.size(), ""),
                        Told.none("  orders that led elsewhere", unlike)));
    }

    /// What is kept when all was told.
    private static List<String> told(Nursery nursery, Random dice, boolean shuffled)
            throws IOException, SQLException {
        try (var ground = nursery.ground()) {
            var ben = ground.person("ben");
            forgetMornings(ground, ben);
            var all = all(Sessions.begun(ground, ben, DAYS));
            if (shuffled) Collections.shuffle(all, dice);
            ground.start();
            for (var one : all) {
                var answer = ben.save(one.path(), UUID.randomUUID(), one.fields());
                if (!answer.isGood()) throw new IOException(one + ": " + answer.status());
            }
            Ledger.begin(ground).sum();
            return state(ground, ben);
        }
    }

    /// Those that the demo told already.
    private static void forgetMornings(Ground ground, Person she) throws SQLException {
        Store.change(
                ground.store(),
                "SET session_replication_role = replica; DELETE FROM plan.morning WHERE member = '"
                        + she.member()
                        + "'");
    }

    private static List<Telling> all(List<Sessions.Begun> begun) {
        var all = new ArrayList<Telling>();
        for (int nth = 0; nth < begun.size(); nth++) {
            all.addAll(session(begun.get(nth), nth));
            if (nth % 3 == 0) all.add(run(nth));
        }
        var today = LocalDate.now(HERE);
        for (int ago = Mornings.REMEMBERED_DAYS; ago >= 0; ago--) {
            all.add(Telling.morning(today, ago));
        }
        return all;
    }

    /// Its first set in two steps, as the counts of a phone grow.
    private static List<Telling> session(Sessions.Begun session, int nth) {
        var all = new ArrayList<>(Telling.session(session, nth));
        all.add(1, Telling.count(session, 1, 2));
        return all;
    }

    private static Telling run(int nth) {
        var day = LocalDate.now(HERE).minusDays(DAYS - (long) nth);
        int metres = 3_000 + 100 * (nth % 10);
        return new Telling(
                Kind.RUN,
                "/running/new",
                List.of(
                        "day",
                        day.toString(),
                        "distance",
                        "3." + nth % 10,
                        "minutes",
                        20 + nth % 7 + ""),
                metres + "");
    }

    private static List<String> state(Ground ground, Person she) throws SQLException {
        var all = new ArrayList<String>();
        for (var sql : STATE) {
            all.addAll(
                    Store.list(
                            ground.data(),
                            "SELECT t::text FROM (" + sql.formatted(she.member()) + ") AS t",
                            row -> row.getString(1)));
        }
        Collections.sort(all);
        return all;
    }

    private static void show(List<String> wanted, List<String> got) {
        var missing = new ArrayList<>(wanted);
        missing.removeAll(got);
        var more = new ArrayList<>(got);
        more.removeAll(wanted);
        System.err.println("in order " + missing + ", in another " + more);
    }
}
