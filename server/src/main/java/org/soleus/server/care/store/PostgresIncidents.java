package org.soleus.server.care.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.care.Incident;
import org.soleus.server.care.Incidents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Incidents in PostgreSQL.
@Repository
class PostgresIncidents implements Incidents {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresIncidents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(MemberId member, Incident.Cause cause) {
        jdbc.sql("INSERT INTO care.incident VALUES (?, ?, ?, ?, ?)")
                .params(
                        Scope.current().orElseThrow().tenant().value(),
                        member.value(),
                        UUID.randomUUID(),
                        Timestamp.from(clock.instant()),
                        cause.name())
                .update();
    }

    @Override
    public List<Incident> open() {
        return jdbc.sql(
                        "SELECT member, at, cause FROM care.incident WHERE closed_at IS NULL"
                                + " ORDER BY at, incident")
                .query(
                        (row, n) ->
                                new Incident(
                                        new MemberId(row.getObject("member", UUID.class)),
                                        row.getTimestamp("at").toInstant(),
                                        Incident.Cause.valueOf(row.getString("cause"))))
                .list();
    }

    @Override
    public void close(MemberId member) {
        jdbc.sql(
                        "UPDATE care.incident SET closed_at = ? WHERE member = ? AND closed_at IS"
                                + " NULL")
                .params(Timestamp.from(clock.instant()), member.value())
                .update();
    }
}
