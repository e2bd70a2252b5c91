package org.soleus.bench.fault;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Sessions of one member, as the owner of the tables sees and makes them.
final class Sessions {

    private static final String SIDE =
            "CASE WHEN coalesce(prescribed->0->>'perSide', prescribed->0->>'per_side') = 'true'"
                    + " THEN 'RIGHT' ELSE 'BOTH' END";

    private Sessions() {}

    /// One that was begun.
    ///
    /// @param id of it
    /// @param side on which its first exercise is done first
    /// @param sets of its first exercise
    record Begun(UUID id, String side, int sets) {}

    /// Sessions of the days before, begun and not told; all that she had are taken away.
    static List<Begun> begun(Ground ground, Person she, int many) throws SQLException {
        var hers = " member = '" + she.member() + "'";
        Store.change(
                ground.store(),
                """
                SET session_replication_role = replica;
                CREATE TEMP TABLE one AS SELECT * FROM plan.session WHERE %s
                  AND jsonb_array_length(prescribed) > 0 ORDER BY day DESC LIMIT 1;
                DELETE FROM plan.set_done WHERE %s;
                DELETE FROM plan.session WHERE %s;
                INSERT INTO plan.session (tenant, member, session, day, kind, prescribed, minutes,
                  before, started_at)
                SELECT tenant, member, gen_random_uuid(), current_date - n, kind, prescribed, minutes,
                  before, now() - n * interval '1 day' FROM one, generate_series(1, %d) AS n
                """
                        .formatted(hers, hers, hers, many));
        return Store.list(
                ground.store(),
                "SELECT session, "
                        + SIDE
                        + ", (prescribed->0->>'sets')::int FROM plan.session WHERE"
                        + hers
                        + " ORDER BY day",
                row ->
                        new Begun(
                                UUID.fromString(row.getString(1)),
                                row.getString(2),
                                row.getInt(3)));
    }

    /// Those that are told, whole.
    static Set<UUID> told(Ground ground, Person she) throws SQLException {
        return new TreeSet<>(
                Store.list(
                        ground.data(),
                        "SELECT session FROM plan.session WHERE finished_at IS NOT NULL AND worst ="
                                + " 1 AND effort = 3 AND done_pct = 100 AND member = '"
                                + she.member()
                                + "'",
                        row -> UUID.fromString(row.getString(1))));
    }

    /// Sets that are there more often than they were told, or sessions that nobody began.
    static long doubled(Ground ground, Person she, List<Begun> begun) throws SQLException {
        var where = " WHERE member = '" + she.member() + "'";
        long sets = begun.stream().mapToLong(Begun::sets).sum();
        long rows = Store.count(ground.data(), "SELECT count(*) FROM plan.session" + where);
        long done = Store.count(ground.data(), "SELECT count(*) FROM plan.set_done" + where);
        long amounts =
                Store.count(
                        ground.data(),
                        "SELECT coalesce(sum(amount), 0) FROM plan.set_done" + where);
        return Math.abs(rows - begun.size()) + Math.abs(done - sets) + Math.abs(amounts - sets);
    }
}
