package org.soleus.server.plan.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.plan.remind.Going;
import org.soleus.server.plan.remind.Kind;
import org.soleus.server.plan.remind.Moment;
import org.soleus.server.plan.remind.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reminders that go out, in PostgreSQL.
@Repository
class GoingTable implements Going {

    private final JdbcClient jdbc;

    GoingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(MemberId member, Kind kind, Moment moment, Way way, Instant late) {
        jdbc.sql(
                        """
                        INSERT INTO plan.reminded
                          (tenant, member, kind, day, slot, way, id, state, next_at, late_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITS', ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        Tenants.now().value(),
                        member.value(),
                        kind.name(),
                        moment.day(),
                        moment.slot(),
                        way.name(),
                        UUID.randomUUID(),
                        Timestamp.from(moment.at()),
                        Timestamp.from(late))
                .update();
    }

    @Override
    public boolean went(MemberId member, Kind kind, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM plan.reminded
                          WHERE member = ? AND kind = ? AND day = ? AND state <> 'DROPPED')
                        """)
                .params(member.value(), kind.name(), day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Waiting> take(Instant now, Instant until, int most) {
        return jdbc.sql(
                        """
                        UPDATE plan.reminded SET next_at = ?, tries = least(tries + 1, 1000)
                        WHERE (tenant, member, kind, day, slot, way) IN (
                          SELECT tenant, member, kind, day, slot, way FROM plan.reminded
                          WHERE tenant = ? AND state = 'WAITS' AND next_at <= ?
                          ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING member, kind, way, id, tries - 1 AS tried, late_at
                        """)
                .params(Timestamp.from(until), Tenants.now().value(), Timestamp.from(now), most)
                .query((row, n) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new MemberId(row.getObject("member", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Way.valueOf(row.getString("way")),
                row.getObject("id", UUID.class),
                row.getInt("tried"),
                row.getTimestamp("late_at").toInstant());
    }

    @Override
    public Optional<Kind> last(MemberId member, Instant now) {
        return jdbc.sql(
                        """
                        SELECT kind FROM plan.reminded
                        WHERE member = ? AND way = 'PHONE' AND late_at > ?
                        ORDER BY day DESC, slot DESC LIMIT 1
                        """)
                .params(member.value(), Timestamp.from(now))
                .query((row, n) -> Kind.valueOf(row.getString(1)))
                .optional();
    }

    @Override
    public void done(Waiting one, boolean sent) {
        jdbc.sql("UPDATE plan.reminded SET state = ? WHERE member = ? AND id = ?")
                .params(sent ? "SENT" : "DROPPED", one.member().value(), one.id())
                .update();
    }

    @Override
    public void forget(Instant before) {
        jdbc.sql("DELETE FROM plan.reminded WHERE tenant = ? AND late_at < ?")
                .params(Tenants.now().value(), Timestamp.from(before))
                .update();
    }

    @Override
    public void again(Waiting one, Instant next) {
        jdbc.sql("UPDATE plan.reminded SET next_at = ? WHERE member = ? AND id = ?")
                .params(Timestamp.from(next), one.member().value(), one.id())
                .update();
    }
}
