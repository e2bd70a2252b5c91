package org.soleus.server.account.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Recovery;
import org.soleus.server.account.WaysIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/// Ways in, counted over passkeys, mail and recovery codes.
@Component
class PostgresWaysIn implements WaysIn {

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final People people;
    private final Recovery recovery;
    private final Outbox outbox;

    PostgresWaysIn(
            JdbcClient jdbc, Clinic clinic, People people, Recovery recovery, Outbox outbox) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.people = people;
        this.recovery = recovery;
        this.outbox = outbox;
    }

    @Override
    public Ways of(MemberId member) {
        boolean mail =
                outbox.works() && people.find(member).filter(Profile::mailProven).isPresent();
        return new Ways(passkeys(member), mail, recovery.left(member));
    }

    @Override
    public boolean remove(MemberId member, String passkey) {
        oneAtATime(member);
        var ways = of(member);
        if (ways.passkeys().stream().noneMatch(one -> one.name().equals(passkey))) return true;
        if (!ways.canSpare()) return false;
        jdbc.sql("DELETE FROM account.passkey WHERE tenant = ? AND member = ? AND credential = ?")
                .params(clinic.tenant().value(), member.value(), HexFormat.of().parseHex(passkey))
                .update();
        return true;
    }

    /// Two at once must not each see the other's as the way that is left.
    private void oneAtATime(MemberId member) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("ways in of " + member.value())
                .query((row, n) -> "")
                .list();
    }

    private List<Passkey> passkeys(MemberId member) {
        return jdbc.sql(
                        """
                        SELECT * FROM account.passkey
                        WHERE tenant = ? AND member = ? ORDER BY created_at
                        """)
                .params(clinic.tenant().value(), member.value())
                .query((row, n) -> passkey(row))
                .list();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                HexFormat.of().formatHex(row.getBytes("credential")),
                row.getString("device"),
                instant(row, "created_at"),
                instant(row, "used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
