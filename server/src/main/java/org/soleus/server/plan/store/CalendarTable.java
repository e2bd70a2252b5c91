package org.soleus.server.plan.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.plan.remind.Calendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/// Calendars that members opened, in PostgreSQL.
@Repository
class CalendarTable implements Calendars {

    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(MemberId member, String secret, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO plan.calendar VALUES (?, ?, decode(?, 'hex'), ?)
                        ON CONFLICT (tenant, member) DO UPDATE SET
                          secret = EXCLUDED.secret, since = EXCLUDED.since
                        """)
                .params(Tenants.now().value(), member.value(), secret, Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<String> find(MemberId member) {
        return jdbc.sql("SELECT encode(secret, 'hex') FROM plan.calendar WHERE member = ?")
                .params(member.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void close(MemberId member) {
        jdbc.sql("DELETE FROM plan.calendar WHERE member = ?").params(member.value()).update();
    }
}
