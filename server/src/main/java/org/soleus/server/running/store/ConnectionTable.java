package org.soleus.server.running.store;

import org.soleus.clinical.measure.Sentence;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.running.sync.Connection;
import org.soleus.server.running.sync.Connections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Connections in PostgreSQL, their secrets sealed under the member's key.
@Repository
class ConnectionTable implements Connections {

    private final JdbcClient jdbc;
    private final MemberKeys keys;

    ConnectionTable(JdbcClient jdbc, MemberKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<Connection> list(MemberId member) {
        return jdbc.sql("SELECT * FROM running.connection WHERE member = ? ORDER BY provider")
                .params(member.value())
                .query(
                        (row, n) ->
                                new Connection(
                                        row.getString("provider"),
                                        row.getTimestamp("since").toInstant(),
                                        Optional.ofNullable(row.getTimestamp("last_at"))
                                                .map(Timestamp::toInstant),
                                        row.getTimestamp("next_at").toInstant(),
                                        trouble(row.getString("trouble")),
                                        row.getBoolean("shut")))
                .list();
    }

    @Override
    public void leave(MemberId member, String provider, String secret, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO running.leaving VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member, provider) DO UPDATE SET
                          sealed = EXCLUDED.sealed, at = EXCLUDED.at
                        """)
                .params(tenant(), member.value(), provider, sealed(member, secret), Times.sql(at))
                .update();
    }

    @Override
    public Optional<String> left(MemberId member, String provider, Instant since) {
        return jdbc.sql(
                        "SELECT sealed FROM running.leaving WHERE member = ? AND provider = ? AND"
                                + " at >= ?")
                .params(member.value(), provider, Times.sql(since))
                .query((row, n) -> Sealed.of(row.getBytes(1)))
                .optional()
                .flatMap(closed -> keys.open(Tenants.now(), member, closed));
    }

    @Override
    public void back(MemberId member, String provider) {
        jdbc.sql("DELETE FROM running.leaving WHERE member = ? AND provider = ?")
                .params(member.value(), provider)
                .update();
    }

    @Override
    public void connect(MemberId member, String provider, String secret, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO running.connection (tenant, member, provider, sealed, since,
                          next_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member, provider) DO UPDATE SET
                          sealed = EXCLUDED.sealed, since = EXCLUDED.since,
                          next_at = EXCLUDED.next_at, failures = 0, trouble = '', shut = false
                        """)
                .params(
                        tenant(),
                        member.value(),
                        provider,
                        sealed(member, secret),
                        Times.sql(at),
                        Times.sql(at))
                .update();
    }

    @Override
    public Optional<String> secret(MemberId member, String provider) {
        return jdbc.sql("SELECT sealed FROM running.connection WHERE member = ? AND provider = ?")
                .params(member.value(), provider)
                .query((row, n) -> Sealed.of(row.getBytes(1)))
                .optional()
                .flatMap(closed -> keys.open(Tenants.now(), member, closed));
    }

    @Override
    public boolean renew(Due due, String secret) {
        return jdbc.sql(
                                "UPDATE running.connection SET sealed = ? WHERE member = ? AND"
                                        + " provider = ? AND since = ?")
                        .params(
                                sealed(due.member(), secret),
                                due.member().value(),
                                due.provider(),
                                Times.sql(due.since()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Due> take(Instant now, Instant until) {
        return jdbc.sql(
                        """
                        UPDATE running.connection SET next_at = ?
                        WHERE (tenant, member, provider) IN (
                          SELECT tenant, member, provider FROM running.connection
                          WHERE NOT shut AND next_at <= ? ORDER BY next_at LIMIT 1
                          FOR UPDATE SKIP LOCKED)
                        RETURNING member, provider, since, failures
                        """)
                .params(Times.sql(until), Times.sql(now))
                .query(
                        (row, n) ->
                                new Due(
                                        new MemberId(row.getObject("member", UUID.class)),
                                        row.getString("provider"),
                                        row.getTimestamp("since").toInstant(),
                                        row.getInt("failures")))
                .optional();
    }

    private static Optional<Sentence> trouble(String kept) {
        return kept.isEmpty() ? Optional.empty() : Optional.of(Said.read(kept));
    }

    @Override
    public void note(
            Due due,
            Instant next,
            int failures,
            Optional<Sentence> trouble,
            boolean shut,
            Instant now) {
        jdbc.sql(
                        """
                        UPDATE running.connection SET next_at = ?, failures = ?, trouble = ?,
                          shut = ?, last_at = CASE WHEN ? THEN ? ELSE last_at END
                        WHERE member = ? AND provider = ? AND since = ?
                        """)
                .params(
                        Times.sql(next),
                        failures,
                        trouble.map(Said::write).orElse(""),
                        shut,
                        failures == 0,
                        Times.sql(now),
                        due.member().value(),
                        due.provider(),
                        Times.sql(due.since()))
                .update();
    }

    @Override
    public void disconnect(MemberId member, String provider) {
        jdbc.sql("DELETE FROM running.connection WHERE member = ? AND provider = ?")
                .params(member.value(), provider)
                .update();
    }

    private static UUID tenant() {
        return Tenants.now().value();
    }

    private byte[] sealed(MemberId member, String secret) {
        return keys.seal(Tenants.now(), member, secret).bytes();
    }
}
