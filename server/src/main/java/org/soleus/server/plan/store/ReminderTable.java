package org.soleus.server.plan.store;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.MemberId;
import org.soleus.server.plan.remind.Chosen;
import org.soleus.server.plan.remind.Kind;
import org.soleus.server.plan.remind.Quiet;
import org.soleus.server.plan.remind.Reminders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What members chose to be reminded of, and when each is due next.
@Repository
class ReminderTable implements Reminders {

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Chosen> list(MemberId member) {
        return jdbc.sql("SELECT * FROM plan.reminder WHERE member = ?")
                .params(member.value())
                .query((row, n) -> chosen(row))
                .list();
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        var until = row.getObject("until", LocalTime.class);
        int every = row.getInt("every_min");
        return new Chosen(
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("mail"),
                row.getBoolean("phone"),
                row.getObject("at", LocalTime.class),
                Optional.ofNullable(until).map(end -> new Chosen.Repeat(end, every)));
    }

    @Override
    public Quiet quiet(MemberId member) {
        return jdbc.sql("SELECT from_time, until_time FROM plan.quiet WHERE member = ?")
                .params(member.value())
                .query(
                        (row, n) ->
                                new Quiet(
                                        row.getObject(1, LocalTime.class),
                                        row.getObject(2, LocalTime.class)))
                .optional()
                .orElse(Quiet.USUAL);
    }

    @Override
    public boolean tellsHabit(MemberId member) {
        return jdbc.sql("SELECT habit FROM plan.quiet WHERE member = ?")
                .params(member.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    public void keep(MemberId member, Quiet quiet, boolean tellsHabit) {
        jdbc.sql(
                        """
                        INSERT INTO plan.quiet VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member) DO UPDATE SET habit = EXCLUDED.habit,
                          from_time = EXCLUDED.from_time, until_time = EXCLUDED.until_time
                        """)
                .params(tenant(), member.value(), quiet.from(), quiet.until(), tellsHabit)
                .update();
    }

    @Override
    public void keep(MemberId member, Chosen chosen, Optional<Instant> next) {
        jdbc.sql(
                        """
                        INSERT INTO plan.reminder VALUES
                          (:tenant, :member, :kind, :mail, :phone, :at, :until, :every, :next)
                        ON CONFLICT (tenant, member, kind) DO UPDATE SET
                          mail = EXCLUDED.mail, phone = EXCLUDED.phone, at = EXCLUDED.at,
                          until = EXCLUDED.until, every_min = EXCLUDED.every_min,
                          next_at = EXCLUDED.next_at
                        """)
                .param("tenant", tenant())
                .param("member", member.value())
                .param("kind", chosen.kind().name())
                .param("mail", chosen.mail())
                .param("phone", chosen.phone())
                .param("at", chosen.at())
                .param("until", chosen.repeat().map(Chosen.Repeat::until).orElse(null), Types.TIME)
                .param("every", every(chosen), Types.SMALLINT)
                .param("next", sql(next), Types.TIMESTAMP)
                .update();
    }

    private static @Nullable Integer every(Chosen chosen) {
        return chosen.repeat().map(Chosen.Repeat::everyMinutes).orElse(null);
    }

    @Override
    public void move(MemberId member, Kind kind, Optional<Instant> next) {
        jdbc.sql(
                        "UPDATE plan.reminder SET next_at = :next"
                                + " WHERE member = :member AND kind = :kind")
                .param("next", sql(next), Types.TIMESTAMP)
                .param("member", member.value())
                .param("kind", kind.name())
                .update();
    }

    @Override
    public void callOff(MemberId member, Kind kind) {
        jdbc.sql(
                        "UPDATE plan.reminder SET mail = false, phone = false, next_at = NULL"
                                + " WHERE member = ? AND kind = ?")
                .params(member.value(), kind.name())
                .update();
    }

    @Override
    public void moveUndue(MemberId member, Kind kind, Optional<Instant> next, Instant now) {
        jdbc.sql(
                        "UPDATE plan.reminder SET next_at = :next"
                                + " WHERE member = :member AND kind = :kind"
                                + " AND (next_at IS NULL OR next_at > :now)")
                .param("next", sql(next), Types.TIMESTAMP)
                .param("member", member.value())
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public boolean note(MemberId member, String question, Instant at) {
        return jdbc.sql(
                                "INSERT INTO plan.reminded_question VALUES (?, ?, ?, ?) ON CONFLICT"
                                        + " DO NOTHING")
                        .params(tenant(), member.value(), question, Timestamp.from(at))
                        .update()
                > 0;
    }

    /// The index knows what is due: nothing else is looked at.
    @Override
    public Optional<Key> due(Instant now) {
        return jdbc.sql(
                        """
                        SELECT member, kind FROM plan.reminder
                        WHERE tenant = ? AND next_at <= ? ORDER BY next_at LIMIT 1
                        FOR UPDATE SKIP LOCKED
                        """)
                .params(tenant(), Timestamp.from(now))
                .query((row, n) -> new Key(member(row), row.getString("kind")))
                .optional();
    }

    @Override
    public Optional<Due> read(Key key) {
        return jdbc.sql("SELECT * FROM plan.reminder WHERE member = ? AND kind = ?")
                .params(key.member().value(), key.kind())
                .query((row, n) -> new Due(member(row), chosen(row)))
                .optional();
    }

    @Override
    public void putOff(Key key, Instant until) {
        jdbc.sql("UPDATE plan.reminder SET next_at = ? WHERE member = ? AND kind = ?")
                .params(Timestamp.from(until), key.member().value(), key.kind())
                .update();
    }

    private static MemberId member(ResultSet row) throws SQLException {
        return new MemberId(row.getObject("member", UUID.class));
    }

    private static UUID tenant() {
        return Tenants.now().value();
    }

    private static @Nullable Timestamp sql(Optional<Instant> at) {
        return at.map(Timestamp::from).orElse(null);
    }
}
