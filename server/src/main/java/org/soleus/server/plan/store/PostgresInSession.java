package org.soleus.server.plan.store;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.plan.Advice;
import org.soleus.server.plan.Altered;
import org.soleus.server.plan.InSession;
import org.soleus.server.plan.Taps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Taps, changes and advice in PostgreSQL; advice is sealed with its author.
@Repository
class PostgresInSession implements InSession {

    private final JdbcClient jdbc;
    private final MemberKeys keys;

    PostgresInSession(JdbcClient jdbc, MemberKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void keep(MemberId member, Taps taps) {
        jdbc.sql("INSERT INTO plan.taps VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)")
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                taps.id(),
                                taps.day(),
                                Timestamp.from(taps.at()),
                                taps.kind().name(),
                                PlanJson.write(taps.words()),
                                taps.before().orElse(null),
                                PlanJson.write(taps.stops())))
                .update();
    }

    @Override
    public Optional<Taps> latest(MemberId member) {
        return jdbc.sql(
                        "SELECT taps, day, at, kind, words, before, stops FROM plan.taps"
                                + " WHERE member = ? ORDER BY at DESC, taps LIMIT 1")
                .params(member.value())
                .query((row, n) -> taps(row))
                .optional();
    }

    @Override
    public Optional<Taps> asking(MemberId member, Instant since) {
        return jdbc.sql(
                        "SELECT taps, day, at, kind, words, before, stops FROM plan.taps"
                                + " WHERE member = ? AND at > ? AND stops <> '[]'"
                                + " ORDER BY at DESC, taps LIMIT 1")
                .params(member.value(), Timestamp.from(since))
                .query((row, n) -> taps(row))
                .optional();
    }

    private static Taps taps(ResultSet row) throws SQLException {
        return new Taps(
                row.getObject("taps", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                PlannedSession.Kind.valueOf(row.getString("kind")),
                PlanJson.answers(row.getString("words")),
                SessionTable.number(row, "before"),
                PlanJson.because(row.getString("stops")));
    }

    @Override
    public void alter(MemberId member, UUID session, Altered altered) {
        jdbc.sql("INSERT INTO plan.altered VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        session,
                        altered.place(),
                        altered.nth(),
                        Timestamp.from(altered.at()),
                        altered.how().name(),
                        altered.reason(),
                        PlanJson.writeList(List.of(altered.dose())))
                .update();
    }

    @Override
    public List<Altered> altered(MemberId member, UUID session) {
        return jdbc.sql(
                        "SELECT place, nth, at, how, reason, dose FROM plan.altered"
                                + " WHERE member = ? AND session = ? ORDER BY place, nth")
                .params(member.value(), session)
                .query(
                        (row, n) ->
                                new Altered(
                                        row.getInt("place"),
                                        row.getInt("nth"),
                                        row.getTimestamp("at").toInstant(),
                                        Altered.How.valueOf(row.getString("how")),
                                        row.getString("reason"),
                                        PlanJson.prescribed(row.getString("dose")).getFirst()))
                .list();
    }

    @Override
    public void advise(MemberId member, Advice advice) {
        byte[] sealed =
                keys.seal(Tenants.now(), member, advice.by() + "\n" + advice.words()).bytes();
        jdbc.sql("INSERT INTO plan.advice VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        UUID.randomUUID(),
                        advice.hold(),
                        Timestamp.from(advice.at()),
                        sealed)
                .update();
    }

    @Override
    public List<Advice> advice(MemberId member) {
        return jdbc.sql(
                        "SELECT hold, at, words FROM plan.advice WHERE member = ?"
                                + " ORDER BY at DESC, advice")
                .params(member.value())
                .query((row, n) -> advice(member, row))
                .list();
    }

    private Advice advice(MemberId member, ResultSet row) throws SQLException {
        var sealed = Sealed.of(row.getBytes("words"));
        var words = keys.open(Tenants.now(), member, sealed).orElse("\n");
        int end = words.indexOf('\n');
        return new Advice(
                row.getObject("hold", UUID.class),
                words.substring(0, end),
                row.getTimestamp("at").toInstant(),
                words.substring(end + 1));
    }
}
