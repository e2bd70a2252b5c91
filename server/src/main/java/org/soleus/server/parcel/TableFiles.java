package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The files for a spreadsheet: what was measured, the runs, and who looked.
final class TableFiles {

    private static final int HANDFUL = 500;

    /// Each number that she told or that was measured, by day.
    private static final String MEASURES =
            """
            WITH hers AS (SELECT ?::uuid AS tenant, ?::uuid AS member)
            SELECT day::text, what, value, unit, side FROM hers, LATERAL (
              SELECT day, 1 AS place, 'pain before a session' AS what, before AS value,
                'of 10' AS unit, '' AS side FROM plan.session s
                WHERE s.tenant = hers.tenant AND s.member = hers.member
              UNION ALL SELECT day, 2, 'worst pain in a session', worst, 'of 10', ''
                FROM plan.session s WHERE s.tenant = hers.tenant AND s.member = hers.member
              UNION ALL SELECT day, 3, 'pain right after a session', right_after, 'of 10', ''
                FROM plan.session s WHERE s.tenant = hers.tenant AND s.member = hers.member
              UNION ALL SELECT day, 4, 'effort of a session', effort, 'of 10', ''
                FROM plan.session s WHERE s.tenant = hers.tenant AND s.member = hers.member
              UNION ALL SELECT day, 5, 'done of a session', done_pct, '%', ''
                FROM plan.session s WHERE s.tenant = hers.tenant AND s.member = hers.member
              UNION ALL SELECT day, 6, 'pain at the first steps', pain, 'of 10', ''
                FROM plan.morning m WHERE m.tenant = hers.tenant AND m.member = hers.member
              UNION ALL SELECT day, 7, 'stiffness in the morning', stiffness_min, 'min', ''
                FROM plan.morning m WHERE m.tenant = hers.tenant AND m.member = hers.member
              UNION ALL SELECT day, 8, test, value, '', lower(leg)
                FROM measure.self_test t WHERE t.tenant = hers.tenant AND t.member = hers.member
              UNION ALL SELECT day, 9, 'pain in ' || test, pain, 'of 10', lower(leg)
                FROM measure.self_test t WHERE t.tenant = hers.tenant AND t.member = hers.member
              UNION ALL SELECT day, 10, item, value, '', '' FROM measure.answer a
                JOIN measure.wave w USING (tenant, member, start, week)
                WHERE a.tenant = hers.tenant AND a.member = hers.member
              UNION ALL SELECT day, 11, 'worst pain of the month', worst, 'of 10', ''
                FROM plan.guard_told g WHERE g.tenant = hers.tenant AND g.member = hers.member
              UNION ALL SELECT r.day, 12, 'pain in a run', during, 'of 10', '' FROM running.felt f
                JOIN running.run r USING (tenant, member, run)
                WHERE f.tenant = hers.tenant AND f.member = hers.member
              UNION ALL SELECT r.day, 13, 'pain after a run', after, 'of 10', '' FROM running.felt f
                JOIN running.run r USING (tenant, member, run)
                WHERE f.tenant = hers.tenant AND f.member = hers.member
              UNION ALL SELECT day, 14, 'steps of a day', coalesce(told, walked + ran), 'steps', ''
                FROM running.steps s WHERE s.tenant = hers.tenant AND s.member = hers.member
            ) AS every WHERE value IS NOT NULL ORDER BY every.day, place, what, side\
            """;

    private static final String RUNS =
            """
            SELECT r.run::text, r.day::text, r.starts_at, r.sport, r.place, r.distance_m, r.moving_s,
              r.elapsed_s, r.ascent_m, r.cadence_spm, r.heart_rate_bpm, r.calf_mid, f.during, f.after,
              f.effort, g.ground
            FROM running.run r LEFT JOIN running.felt f USING (tenant, member, run)
            LEFT JOIN running.ground g USING (tenant, member, run)
            WHERE r.tenant = ? AND r.member = ? ORDER BY r.day, r.starts_at, r.run\
            """;

    private static final String SEEN =
            """
            SELECT seq, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS moment, actor_kind, actor, op,
              subject, touched, why FROM account.audit WHERE tenant = ? AND member = ? ORDER BY seq\
            """;

    private static final String STAFF =
            """
            SELECT DISTINCT actor FROM account.audit WHERE tenant = ? AND member = ?
              AND actor_kind = 'staff' AND actor IS NOT NULL\
            """;

    private final Packing from;

    TableFiles(Packing from) {
        this.from = from;
    }

    void measures(Writer out) throws IOException, SQLException {
        table(out, MEASURES, "day", "what", "value", "unit", "side");
    }

    void runs(Writer out) throws IOException, SQLException {
        table(
                out,
                RUNS,
                "run",
                "day",
                "starts_at",
                "sport",
                "place",
                "distance_m",
                "moving_s",
                "elapsed_s",
                "ascent_m",
                "cadence_spm",
                "heart_rate_bpm",
                "calf_m",
                "pain_during",
                "pain_after",
                "effort",
                "ground");
    }

    /// Who looked, by name where it was one of the staff.
    void seen(Writer out) throws IOException, SQLException {
        var csv = new Csv(out);
        csv.row("line", "at", "who", "did", "what", "rows", "why");
        try (var ask = from.ask(SEEN, HANDFUL);
                var row = ask.executeQuery()) {
            while (row.next()) {
                csv.row(
                        row.getLong("seq"),
                        row.getString("moment"),
                        who(row),
                        row.getString("op"),
                        row.getString("subject"),
                        row.getInt("touched"),
                        row.getString("why"));
            }
        }
    }

    /// Who of the staff ever looked.
    static Set<UUID> staff(Packing from) throws SQLException {
        var found = new HashSet<UUID>();
        try (var ask = from.ask(STAFF, HANDFUL);
                var row = ask.executeQuery()) {
            while (row.next()) found.add(row.getObject("actor", UUID.class));
        }
        return found;
    }

    private String who(ResultSet row) throws SQLException {
        var actor = row.getObject("actor", UUID.class);
        if (from.member().equals(actor)) return "you";
        var kind = Objects.requireNonNullElse(row.getString("actor_kind"), "");
        if (kind.equals("staff") && actor != null) {
            return from.staff().getOrDefault(actor, "staff of the clinic");
        }
        return kind.equals("operator") ? "the clinic's operator" : "Soleus itself";
    }

    private void table(Writer out, String sql, String... names) throws IOException, SQLException {
        var csv = new Csv(out);
        csv.row((Object[]) names);
        try (var ask = from.ask(sql, HANDFUL);
                var row = ask.executeQuery()) {
            while (row.next()) {
                var cells = new Object[names.length];
                for (int i = 0; i < cells.length; i++) cells[i] = value(row, i + 1);
                csv.row(cells);
            }
        }
    }

    private static Object value(ResultSet row, int at) throws SQLException {
        var value = row.getObject(at);
        return value instanceof Timestamp moment ? moment.toInstant() : orNothing(value);
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
