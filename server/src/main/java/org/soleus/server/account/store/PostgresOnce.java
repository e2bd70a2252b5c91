package org.soleus.server.account.store;

import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Once;
import org.soleus.server.account.Performed;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Forms that took effect, in `account.once`; what they were answered is sealed.
@Component
class PostgresOnce implements Once {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final MemberKeys keys;
    private final Clock clock;

    PostgresOnce(JdbcClient jdbc, MemberKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Earlier> claim(
            SignedIn who, UUID key, byte[] request, Optional<Performed> performed) {
        var now = clock.instant();
        var first =
                jdbc.sql(
                                        """
                                        INSERT INTO account.once
                                          (tenant, member, key, request, at, performed_at, off_s)
                                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                        """)
                                .params(
                                        Arrays.asList(
                                                who.tenantId(),
                                                who.memberId(),
                                                key,
                                                request,
                                                now.atOffset(ZoneOffset.UTC),
                                                performed
                                                        .map(it -> it.at().atOffset(ZoneOffset.UTC))
                                                        .orElse(null),
                                                performed
                                                        .map(it -> it.offSeconds(now))
                                                        .orElse(null)))
                                .update()
                        == 1;
        if (first) return Optional.empty();
        return jdbc.sql("SELECT * FROM account.once WHERE tenant = ? AND member = ? AND key = ?")
                .params(who.tenantId(), who.memberId(), key)
                .query((row, n) -> earlier(who, row, request))
                .optional();
    }

    @Override
    public void done(SignedIn who, UUID key, Answer answer) {
        var body =
                answer.body().isEmpty()
                        ? new byte[0]
                        : keys.seal(who.tenant(), who.member(), answer.body()).bytes();
        jdbc.sql(
                        """
                        UPDATE account.once SET status = ?, location = ?, type = ?, body = ?
                        WHERE tenant = ? AND member = ? AND key = ?
                        """)
                .params(
                        answer.status(),
                        answer.location(),
                        answer.type(),
                        body,
                        who.tenantId(),
                        who.memberId(),
                        key)
                .update();
    }

    @Override
    public boolean forget(Instant before) {
        return jdbc.sql(
                                """
                                DELETE FROM account.once WHERE ctid = ANY (ARRAY(
                                  SELECT ctid FROM account.once WHERE at < ? LIMIT ?))
                                """)
                        .params(before.atOffset(ZoneOffset.UTC), AT_ONCE)
                        .update()
                == AT_ONCE;
    }

    private Earlier earlier(SignedIn who, ResultSet row, byte[] request) throws SQLException {
        var body = row.getBytes("body");
        var words =
                body.length == 0
                        ? ""
                        : keys.open(who.tenant(), who.member(), Sealed.of(body)).orElse("");
        return new Earlier(
                MessageDigest.isEqual(row.getBytes("request"), request),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Answer(
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("type"),
                        words));
    }
}
