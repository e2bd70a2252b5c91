package org.soleus.server.plan.store;

import org.soleus.clinical.measure.Because;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.plan.Hold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Holds in PostgreSQL; who ended one and why is sealed, because it is a person's name and words.
@Repository
class HoldTable {

    private final JdbcClient jdbc;
    private final MemberKeys keys;
    private final Clock clock;

    HoldTable(JdbcClient jdbc, MemberKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    List<Hold> list(MemberId member) {
        return jdbc.sql(
                        "SELECT hold, kind, topic, since, because, lifted_at, reason FROM"
                                + " plan.hold WHERE member = ? ORDER BY since DESC, hold")
                .params(member.value())
                .query((row, n) -> read(member, row))
                .list();
    }

    void add(
            MemberId member,
            Hold.Kind kind,
            Hold.Topic topic,
            Instant since,
            List<Because> because) {
        jdbc.sql(
                        "INSERT INTO plan.hold (tenant, member, hold, kind, topic, since, because)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        UUID.randomUUID(),
                        kind.name(),
                        topic.name(),
                        Timestamp.from(since),
                        PlanJson.write(because))
                .update();
    }

    void tellAnew(MemberId member, UUID hold, Hold.Kind kind, List<Because> because) {
        jdbc.sql(
                        "UPDATE plan.hold SET kind = ?, because = ?::jsonb WHERE member = ? AND"
                                + " hold = ? AND lifted_at IS NULL")
                .params(kind.name(), PlanJson.write(because), member.value(), hold)
                .update();
    }

    boolean lift(MemberId member, UUID hold, String by, String reason) {
        byte[] sealed = keys.seal(Tenants.now(), member, by + "\n" + reason).bytes();
        return jdbc.sql(
                                "UPDATE plan.hold SET lifted_at = ?, reason = ?"
                                        + " WHERE member = ? AND hold = ? AND lifted_at IS NULL")
                        .params(Timestamp.from(clock.instant()), sealed, member.value(), hold)
                        .update()
                == 1;
    }

    List<MemberId> waiting() {
        return jdbc.sql(
                        "SELECT member FROM plan.hold WHERE lifted_at IS NULL GROUP BY member ORDER"
                                + " BY min(since)")
                .query((row, n) -> new MemberId(row.getObject("member", UUID.class)))
                .list();
    }

    private Hold read(MemberId member, ResultSet row) throws SQLException {
        var kind = Hold.Kind.valueOf(row.getString("kind"));
        var because = PlanJson.because(row.getString("because"));
        return new Hold(
                row.getObject("hold", UUID.class),
                kind,
                Optional.ofNullable(row.getString("topic"))
                        .map(Hold.Topic::valueOf)
                        .orElseGet(() -> Hold.Topic.of(kind, because)),
                row.getTimestamp("since").toInstant(),
                because,
                row.getTimestamp("lifted_at") == null
                        ? Optional.empty()
                        : Optional.of(lifted(member, row)));
    }

    private Hold.Lifted lifted(MemberId member, ResultSet row) throws SQLException {
        var words =
                keys.open(Tenants.now(), member, Sealed.of(row.getBytes("reason"))).orElse("\n");
        int end = words.indexOf('\n');
        return new Hold.Lifted(
                words.substring(0, end),
                row.getTimestamp("lifted_at").toInstant(),
                words.substring(end + 1));
    }
}
