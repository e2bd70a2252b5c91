package org.soleus.server.account.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Glass;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Reasons in `account.glass`, sealed.
@Component
class PostgresGlass implements Glass {

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final MemberKeys keys;

    PostgresGlass(JdbcClient jdbc, Clinic clinic, MemberKeys keys) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.keys = keys;
    }

    @Override
    public void shatter(MemberId member, MemberId staff, String words, Instant at) {
        jdbc.sql("INSERT INTO account.glass VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        tenant(),
                        member.value(),
                        UUID.randomUUID(),
                        at.atOffset(ZoneOffset.UTC),
                        staff.value(),
                        keys.seal(clinic.tenant(), member, words).bytes())
                .update();
    }

    @Override
    public boolean isOpen(MemberId member, MemberId staff, Instant now) {
        return jdbc.sql(
                        """
                        SELECT 1 FROM account.glass
                        WHERE tenant = ? AND member = ? AND staff = ? AND at > ? LIMIT 1
                        """)
                .params(
                        tenant(),
                        member.value(),
                        staff.value(),
                        now.minus(LIFE).atOffset(ZoneOffset.UTC))
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    @Override
    public List<Broken> of(MemberId member) {
        return jdbc.sql(
                        """
                        SELECT * FROM account.glass WHERE tenant = ? AND member = ?
                        ORDER BY at DESC
                        """)
                .params(tenant(), member.value())
                .query((row, n) -> broken(member, row))
                .list();
    }

    private Broken broken(MemberId member, ResultSet row) throws SQLException {
        var sealed = Sealed.of(row.getBytes("words"));
        return new Broken(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new MemberId(row.getObject("staff", UUID.class)),
                keys.open(clinic.tenant(), member, sealed).orElse(""));
    }

    private UUID tenant() {
        return clinic.tenant().value();
    }
}
