package org.soleus.server.plan.store;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.account.MemberId;
import org.soleus.server.plan.Offer;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.Plans.SetDone;
import org.soleus.server.plan.SessionRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Sessions and their finished sets in PostgreSQL.
@Repository
class SessionTable {

    private static final String COLUMNS =
            "session, day, kind, prescribed, minutes, stage, before, started_at, finished_at,"
                    + " worst, right_after, effort, done_pct, limp, flags";

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Most days ask for what the day before asked for: each wording is read once.
    List<SessionRow> list(MemberId member, LocalDate since) {
        var known = new HashMap<String, List<Prescription>>();
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM plan.session WHERE member = ? AND day >= ?"
                                + " ORDER BY day, started_at")
                .params(member.value(), since)
                .query((row, n) -> read(row, known))
                .list();
    }

    /// One that ended before anything of it was done is no session done.
    List<Plans.BegunSession> begun(MemberId member, LocalDate since) {
        return jdbc.sql(
                        "SELECT day, kind, finished_at IS NOT NULL AND coalesce(done_pct, 1) > 0"
                                + " FROM plan.session WHERE member = ? AND day >= ? ORDER BY day")
                .params(member.value(), since)
                .query(
                        (row, n) ->
                                new Plans.BegunSession(
                                        row.getObject(1, LocalDate.class),
                                        PlannedSession.Kind.valueOf(row.getString(2)),
                                        row.getBoolean(3)))
                .list();
    }

    Optional<SessionRow> find(MemberId member, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan.session WHERE member = ? AND session = ?")
                .params(member.value(), id)
                .query((row, n) -> read(row, new HashMap<>()))
                .optional();
    }

    void start(MemberId member, SessionRow session) {
        jdbc.sql(
                        "INSERT INTO plan.session (tenant, member, session, day, kind, prescribed,"
                                + " minutes, stage, before, started_at) VALUES (?, ?, ?, ?, ?,"
                                + " ?::jsonb, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                session.id(),
                                session.day(),
                                session.kind().name(),
                                PlanJson.writeList(session.prescribed()),
                                session.minutes(),
                                session.stage().orElse(null),
                                session.before().orElse(null),
                                Timestamp.from(session.startedAt())))
                .update();
    }

    void replace(MemberId member, UUID id, Offer offer) {
        jdbc.sql(
                        "UPDATE plan.session AS s SET prescribed = ?::jsonb, minutes = ?, stage = ?"
                                + " WHERE member = ? AND session = ? AND finished_at IS NULL"
                                + " AND NOT EXISTS (SELECT FROM plan.set_done AS d WHERE"
                                + " d.member = s.member AND d.session = s.session)"
                                + " AND NOT EXISTS (SELECT FROM plan.altered AS a WHERE"
                                + " a.member = s.member AND a.session = s.session)")
                .params(
                        Arrays.asList(
                                PlanJson.writeList(offer.prescribed()),
                                offer.minutes(),
                                offer.stage().orElse(null),
                                member.value(),
                                id))
                .update();
    }

    boolean finish(MemberId member, UUID id, SessionRow.After after) {
        return jdbc.sql(
                                "UPDATE plan.session SET finished_at = ?, worst = ?, right_after ="
                                        + " ?, effort = ?, done_pct = ?, limp = ?, flags ="
                                        + " string_to_array(?, ',') WHERE member = ? AND session ="
                                        + " ? AND finished_at IS NULL")
                        .params(
                                Arrays.asList(
                                        Timestamp.from(clock.instant()),
                                        after.worst().orElse(null),
                                        after.rightAfter().orElse(null),
                                        after.effort().orElse(null),
                                        after.donePercent().orElse(null),
                                        after.limp().orElse(null),
                                        after.flags()
                                                .map(flags -> String.join(",", flags))
                                                .orElse(null),
                                        member.value(),
                                        id))
                        .update()
                == 1;
    }

    void did(MemberId member, UUID session, SetDone set) {
        jdbc.sql(
                        "INSERT INTO plan.set_done VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                                + " (tenant, member, session, exercise, side, set_no) DO UPDATE"
                                + " SET amount = greatest(plan.set_done.amount, EXCLUDED.amount)")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        session,
                        set.exercise(),
                        set.side(),
                        set.set(),
                        set.amount())
                .update();
    }

    List<SetDone> done(MemberId member, UUID session) {
        return jdbc.sql(
                        "SELECT exercise, side, set_no, amount FROM plan.set_done WHERE member = ?"
                                + " AND session = ? ORDER BY at")
                .params(member.value(), session)
                .query(
                        (row, n) ->
                                new SetDone(
                                        row.getString("exercise"),
                                        row.getString("side"),
                                        row.getInt("set_no"),
                                        row.getInt("amount")))
                .list();
    }

    private static SessionRow read(ResultSet row, Map<String, List<Prescription>> known)
            throws SQLException {
        return new SessionRow(
                row.getObject("session", UUID.class),
                row.getObject("day", LocalDate.class),
                PlannedSession.Kind.valueOf(row.getString("kind")),
                known.computeIfAbsent(row.getString("prescribed"), PlanJson::prescribed),
                row.getInt("minutes"),
                number(row, "stage"),
                number(row, "before"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at") == null
                        ? Optional.empty()
                        : Optional.of(after(row)));
    }

    static SessionRow.After after(ResultSet row) throws SQLException {
        return new SessionRow.After(
                number(row, "worst"),
                number(row, "right_after"),
                number(row, "effort"),
                number(row, "done_pct"),
                Optional.ofNullable((Boolean) row.getObject("limp")),
                Optional.ofNullable(row.getArray("flags")).map(SessionTable::words));
    }

    private static List<String> words(Array array) {
        try {
            return List.of((String[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new IllegalStateException("warning signs cannot be read", unreadable);
        }
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        @Nullable Number value = (Number) row.getObject(column);
        return value == null ? Optional.empty() : Optional.of(value.intValue());
    }
}
