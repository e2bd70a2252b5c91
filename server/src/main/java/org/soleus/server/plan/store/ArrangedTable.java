package org.soleus.server.plan.store;

import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Moved;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.MemberId;
import org.soleus.server.plan.Arrangements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// Moved sessions and pauses in PostgreSQL.
@Repository
class ArrangedTable implements Arrangements {

    private final JdbcClient jdbc;

    ArrangedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Arranged of(MemberId member) {
        var moved =
                jdbc.sql(
                                "SELECT kind, from_day, to_day FROM plan.moved WHERE member = ?"
                                        + " ORDER BY at")
                        .param(member.value())
                        .query(
                                (row, _) ->
                                        new Moved(
                                                PlannedSession.Kind.valueOf(row.getString("kind")),
                                                row.getObject("from_day", LocalDate.class),
                                                row.getObject("to_day", LocalDate.class)))
                        .list();
        var pauses =
                jdbc.sql(
                                "SELECT why, from_day, until_day FROM plan.pause WHERE member = ?"
                                        + " ORDER BY from_day")
                        .param(member.value())
                        .query(
                                (row, _) ->
                                        new Pause(
                                                Pause.Why.valueOf(row.getString("why")),
                                                row.getObject("from_day", LocalDate.class),
                                                Optional.ofNullable(
                                                        row.getObject(
                                                                "until_day", LocalDate.class))))
                        .list();
        return new Arranged(moved, pauses);
    }

    @Override
    public void move(MemberId member, Moved moved, Instant at) {
        jdbc.sql(
                        "INSERT INTO plan.moved VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant,"
                                + " member, kind, from_day) DO UPDATE SET to_day = EXCLUDED.to_day,"
                                + " at = EXCLUDED.at")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        moved.kind().name(),
                        moved.from(),
                        moved.to(),
                        Timestamp.from(at))
                .update();
    }

    @Override
    public void putBack(MemberId member, Moved moved) {
        jdbc.sql("DELETE FROM plan.moved WHERE member = ? AND kind = ? AND from_day = ?")
                .params(member.value(), moved.kind().name(), moved.from())
                .update();
    }

    @Override
    public void pause(MemberId member, Pause pause, Instant at) {
        jdbc.sql(
                        "INSERT INTO plan.pause VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant,"
                                + " member, from_day, why) DO UPDATE SET until_day ="
                                + " EXCLUDED.until_day, at = EXCLUDED.at")
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                pause.from(),
                                pause.until().orElse(null),
                                pause.why().name(),
                                Timestamp.from(at)))
                .update();
    }

    @Override
    public void unpause(MemberId member, Pause.Why why, LocalDate from) {
        jdbc.sql("DELETE FROM plan.pause WHERE member = ? AND why = ? AND from_day = ?")
                .params(member.value(), why.name(), from)
                .update();
    }
}
