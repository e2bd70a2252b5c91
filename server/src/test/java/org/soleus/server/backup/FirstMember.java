package org.soleus.server.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Somebody of whom the first releases kept something, and where each of it is today.
final class FirstMember {

    private static final String SHE = "0b5e7c1e-6d3b-4f6e-9a38-5d1f2c7a9e40";

    private static final String CAME =
            """
            INSERT INTO account.person
                (tenant, member, role, sealed, mail_index, unit, zone, theme, created_at)
              SELECT tenant, 'SHE', 'member', '\\x5ea1ed', '\\x1d', 'mi', 'Europe/Rome', 'dark',
                '2025-03-01T08:00Z' FROM account.tenant;
            INSERT INTO account.consent
              SELECT tenant, 'SHE', 'health-data', 1, '2025-03-01T08:00Z' FROM account.tenant;
            INSERT INTO plan.session
              SELECT tenant, 'SHE', gen_random_uuid(), '2025-03-02', 'DAILY',
                '[{"exercise": "EX-01", "reps": 12}]', 20, 2, 3, '2025-03-02T17:00Z',
                '2025-03-02T17:21Z', 4, 2, 6, 90, false, '{NIGHT}' FROM account.tenant;
            INSERT INTO plan.set_done
              SELECT tenant, member, session, 'EX-01', 'LEFT', 1, 11, '2025-03-02T17:05Z'
              FROM plan.session;
            INSERT INTO plan.morning
              SELECT tenant, 'SHE', '2025-03-03', 2, 25, '2025-03-03T06:10Z' FROM account.tenant;
            INSERT INTO plan.run
              SELECT tenant, 'SHE', gen_random_uuid(), '2025-03-04', 5200, 31, 3
              FROM account.tenant;
            """;

    /// A run that was written down is one of three tables by now.
    private static final String RUN =
            """
            (SELECT tenant, member, run, r.day, r.distance_m, r.moving_s / 60 AS minutes,
               during AS worst
             FROM running.run r JOIN running.felt f USING (tenant, member, run)
             JOIN running.recording c USING (tenant, member, run)
             WHERE c.distance_m = r.distance_m AND c.moving_s = r.moving_s)\
            """;

    /// The table that held it, and what holds it now.
    private static final Map<String, String> TABLES = tables();

    private FirstMember() {}

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        for (var same :
                List.of(
                        "account.person",
                        "account.consent",
                        "account.audit_head",
                        "plan.session",
                        "plan.set_done",
                        "plan.morning")) {
            tables.put(same, same);
        }
        tables.put("plan.run", RUN);
        return tables;
    }

    /// She joins the only clinic, does a session, tells a morning and writes a run down.
    static void comes(Path data) throws SQLException {
        Clinics.change(data, CAME.replace("SHE", SHE));
    }

    /// Her row of each table of the first releases, with all that they kept.
    static List<String> then(Path data) throws SQLException {
        return lines(data, TABLES.keySet().stream().map(FirstMember::row).toList());
    }

    private static String row(String table) {
        return "(SELECT to_jsonb(t) FROM %s t WHERE member = '%s')".formatted(table, SHE);
    }

    /// What of these rows is found today, in the columns that they had.
    static List<String> now(Path data, List<String> then) throws SQLException {
        var rows = new ArrayList<String>();
        for (var place : TABLES.values()) {
            rows.add(
                    """
                    (SELECT jsonb_object_agg(key, to_jsonb(t) -> key)
                     FROM %s t, jsonb_object_keys('%s') key WHERE member = '%s'
                     GROUP BY to_jsonb(t))\
                    """
                            .formatted(place, then.get(rows.size()), SHE));
        }
        return lines(data, rows);
    }

    /// Where the trail of what was done with hers breaks; `null` where it does nowhere.
    static String broken(Path data) throws SQLException {
        return Clinics.ask(
                data,
                "SELECT account.audit_broken(tenant, member) FROM account.person WHERE member = '"
                        + SHE
                        + "'");
    }

    private static List<String> lines(Path data, List<String> rows) throws SQLException {
        return Clinics.ask(data, "SELECT concat_ws(E'\\n', " + String.join(", ", rows) + ")")
                .lines()
                .toList();
    }
}
