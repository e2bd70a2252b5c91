package org.soleus.server.plan.store;

import org.soleus.server.account.TenantId;

import java.util.List;

/// From the tables of the running connection into those of the clinic.
final class NeighbourSql {

    static final List<String> BEFORE =
            List.of(
                    "SET LOCAL session_replication_role = replica",
                    "SET LOCAL synchronous_commit = off",
                    """
                    CREATE TEMP TABLE neighbour (member uuid, alike uuid, sealed bytea,
                      mail_index bytea, zone text, joined timestamptz, starts date, age smallint,
                      phase text, since jsonb)
                      ON COMMIT DROP\
                    """,
                    "CREATE TEMP TABLE did (member uuid, day date, at timestamptz, n integer) ON"
                            + " COMMIT DROP",
                    "CREATE TEMP TABLE told (member uuid, day date, at timestamptz, n integer) ON"
                            + " COMMIT DROP",
                    "CREATE TEMP TABLE ran (member uuid, day date, at timestamptz, n integer) ON"
                            + " COMMIT DROP",
                    "CREATE TEMP TABLE flagged (member uuid, at timestamptz, sign text) ON COMMIT"
                            + " DROP");

    private NeighbourSql() {}

    private static final List<String> MOVING =
            List.of(
                    "ANALYZE neighbour, did, told, ran, flagged",
                    """
                    INSERT INTO account.person (tenant, member, role, sealed, mail_index, unit, zone,
                      created_at)
                    SELECT :tenant, member, 'member', sealed, mail_index, 'km', zone, joined
                    FROM neighbour\
                    """,
                    """
                    INSERT INTO account.consent
                    SELECT tenant, n.member, subject, version, n.joined
                    FROM account.consent c JOIN neighbour n
                      ON c.tenant = :tenant AND n.alike = c.member\
                    """,
                    """
                    INSERT INTO triage.screen (tenant, member, screen, at, version, disposition,
                      answers, wells)
                    SELECT tenant, n.member, screen, n.joined, version, disposition, answers, wells
                    FROM triage.screen s JOIN neighbour n
                      ON s.tenant = :tenant AND n.alike = s.member\
                    """,
                    """
                    INSERT INTO triage.finding
                    SELECT tenant, n.member, screen, place, rule, version, leads_to, fact, source
                    FROM triage.finding f JOIN neighbour n
                      ON f.tenant = :tenant AND n.alike = f.member\
                    """,
                    """
                    INSERT INTO plan.intake (tenant, member, words, finished, at)
                    SELECT tenant, n.member, words, true, n.joined
                    FROM plan.intake i JOIN neighbour n
                      ON i.tenant = :tenant AND n.alike = i.member
                    WHERE n.starts IS NOT NULL\
                    """,
                    """
                    INSERT INTO plan.program (tenant, member, program, starts, intake_day, age_years,
                      rules, course, at)
                    SELECT tenant, n.member, gen_random_uuid(), n.starts, n.starts, n.age, rules,
                      replace(course::text, p.starts::text, n.starts::text)::jsonb
                        || jsonb_build_object('phase', n.phase, 'since', n.since), n.joined
                    FROM plan.program p JOIN neighbour n
                      ON p.tenant = :tenant AND n.alike = p.member
                    WHERE n.starts IS NOT NULL AND p.ended_at IS NULL\
                    """,
                    """
                    CREATE TEMP TABLE example ON COMMIT DROP AS
                    SELECT a.alike, s.kind, s.prescribed, s.minutes
                    FROM (SELECT DISTINCT alike FROM neighbour) a
                    JOIN LATERAL (SELECT kind, prescribed, minutes FROM plan.session
                      WHERE tenant = :tenant AND member IN (SELECT DISTINCT alike FROM neighbour)
                        AND finished_at IS NOT NULL
                      ORDER BY member = a.alike DESC, kind = 'STRENGTH' DESC LIMIT 1) s ON true\
                    """,
                    """
                    INSERT INTO plan.session (tenant, member, session, day, kind, prescribed, minutes,
                      before, started_at, finished_at, worst, right_after, effort, done_pct, limp,
                      flags)
                    SELECT :tenant, d.member, gen_random_uuid(), d.day, kind, prescribed, minutes, d.n,
                      d.at, d.at + interval '20 minutes',
                      least(10, d.n + abs(hashtext(d.at::text)) % 2), d.n, 5,
                      100, false, '{}'
                    FROM did d JOIN neighbour n USING (member) JOIN example e USING (alike)
                    ON CONFLICT DO NOTHING\
                    """,
                    """
                    INSERT INTO plan.morning
                    SELECT :tenant, member, day, n, 5 * n, at FROM told ORDER BY at
                    ON CONFLICT DO NOTHING\
                    """,
                    """
                    INSERT INTO outcome.course
                    SELECT :tenant, n.member, n.starts,
                      coalesce(bool_or(d.day - n.starts BETWEEN 57 AND 84), false)
                    FROM neighbour n LEFT JOIN did d USING (member)
                    WHERE n.starts IS NOT NULL GROUP BY n.member, n.starts\
                    """,
                    """
                    INSERT INTO running.run (tenant, member, run, day, starts_at, ends_at, sport,
                      place, distance_m, moving_s)
                    SELECT :tenant, member, md5(member::text || at)::uuid, day, at,
                      at + n * interval '0.36 seconds', 'RUNNING', 'UNKNOWN', n, n * 36 / 100
                    FROM ran\
                    """,
                    """
                    INSERT INTO running.recording (tenant, member, recording, run, hash, format,
                      starts_at, ends_at, day, sport, place, distance_m, moving_s, at)
                    SELECT :tenant, member, md5(member::text || at)::uuid,
                      md5(member::text || at)::uuid, decode(md5(member::text || at), 'hex'), 'hand',
                      at, at + n * interval '0.36 seconds', day, 'RUNNING', 'UNKNOWN', n,
                      n * 36 / 100, at + interval '3 hours'
                    FROM ran\
                    """,
                    """
                    INSERT INTO plan.hold (tenant, member, hold, kind, since, because, lifted_at)
                    SELECT :tenant, member, gen_random_uuid(), 'LOCKED', at,
                      jsonb_build_array(jsonb_build_object('rule', 'TOWN', 'fact',
                        'Told on the way: ' || sign, 'source', 'R')),
                      CASE WHEN at < now() - interval '2 days' THEN at + interval '5 hours' END
                    FROM flagged\
                    """,
                    """
                    INSERT INTO care.incident
                    SELECT :tenant, member, gen_random_uuid(), at, 'LOCKED',
                      CASE WHEN at < now() - interval '2 days' THEN at + interval '5 hours' END
                    FROM flagged\
                    """);

    /// The statements for a clinic, in their order.
    static List<String> moving(TenantId tenant) {
        var id = "'" + tenant.value() + "'::uuid";
        return MOVING.stream().map(one -> one.replace(":tenant", id)).toList();
    }
}
