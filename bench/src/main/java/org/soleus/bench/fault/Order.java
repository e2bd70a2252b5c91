package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// F10: what was done over thirty days is told in another order, by a copy of the same clinic: what
/// is kept is the same as if it had been told in its own.
///
/// Decisions of a day that was decided stand as they were made; they are not compared.
final class Order implements Experiment {

    private static final int DAYS = 30;

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
        return "sessions and runs of thirty days are told late and in any order";
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

    /// One thing to tell.
    private record Piece(String path, List<String> fields) {}

    /// What is kept when all was told.
    private static List<String> told(Nursery nursery, Random dice, boolean shuffled)
            throws IOException, SQLException {
        try (var ground = nursery.ground()) {
            var ben = ground.person("ben");
            var pieces = pieces(Sessions.begun(ground, ben, DAYS));
            if (shuffled) Collections.shuffle(pieces, dice);
            ground.start();
            for (var piece : pieces) {
                var answer = ben.save(piece.path(), UUID.randomUUID(), piece.fields());
                if (!answer.isGood()) throw new IOException(piece + ": " + answer.status());
            }
            Ledger.begin(ground).sum();
            return state(ground, ben);
        }
    }

    private static List<Piece> pieces(List<Sessions.Begun> begun) {
        var pieces = new ArrayList<Piece>();
        int nth = 0;
        for (var session : begun) {
            pieces.add(
                    new Piece(
                            "/plan/session/" + session.id() + "/after",
                            List.of(
                                    "worst",
                                    nth % 3 + "",
                                    "effort",
                                    2 + nth % 4 + "",
                                    "done",
                                    List.of("100", "85", "50").get(nth % 3),
                                    "limp",
                                    "no",
                                    "sign",
                                    "none")));
            if (nth % 3 == 0) pieces.add(run(nth));
            nth++;
        }
        return pieces;
    }

    private static Piece run(int nth) {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS - (long) nth);
        return new Piece(
                "/running/new",
                List.of(
                        "day",
                        day.toString(),
                        "distance",
                        "3." + nth % 10,
                        "minutes",
                        20 + nth % 7 + ""));
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
