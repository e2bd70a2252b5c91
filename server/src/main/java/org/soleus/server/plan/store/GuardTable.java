package org.soleus.server.plan.store;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Guarding;
import org.soleus.server.account.MemberId;
import org.soleus.server.plan.Guard;
import org.soleus.server.plan.Guards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Guards in PostgreSQL.
@Repository
class GuardTable implements Guards {

    private final JdbcClient jdbc;

    GuardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Guard> find(MemberId member) {
        return jdbc.sql(
                        "SELECT since, until_day FROM plan.guard WHERE member = ? AND ended_day IS"
                                + " NULL ORDER BY since DESC LIMIT 1")
                .params(member.value())
                .query(
                        (row, _) ->
                                guard(
                                        member,
                                        row.getObject("since", LocalDate.class),
                                        row.getObject("until_day", LocalDate.class)))
                .optional();
    }

    @Override
    public Optional<LocalDate> endedWell(MemberId member, LocalDate today) {
        return jdbc.sql(
                        "SELECT max(since) FROM plan.guard WHERE member = ? AND ended_day IS NULL"
                                + " AND since <= ?")
                .params(member.value(), today.plusDays(1))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private Guard guard(MemberId member, LocalDate since, LocalDate until) {
        return new Guard(since, until, told(member, since));
    }

    private List<Guarding.Told> told(MemberId member, LocalDate since) {
        return jdbc.sql(
                        "SELECT day, worst FROM plan.guard_told WHERE member = ? AND day >= ?"
                                + " ORDER BY day")
                .params(member.value(), since)
                .query(
                        (row, _) ->
                                new Guarding.Told(
                                        row.getObject("day", LocalDate.class),
                                        new PainScore(row.getInt("worst"))))
                .list();
    }

    @Override
    public void begin(MemberId member, LocalDate since, LocalDate until, Instant at) {
        jdbc.sql(
                        "INSERT INTO plan.guard (tenant, member, since, until_day, at) VALUES (?,"
                                + " ?, ?, ?, ?) ON CONFLICT (tenant, member, since) DO NOTHING")
                .params(Tenants.now().value(), member.value(), since, until, Timestamp.from(at))
                .update();
    }

    @Override
    public void tell(MemberId member, Guarding.Told told, Instant at) {
        jdbc.sql(
                        "INSERT INTO plan.guard_told VALUES (?, ?, ?, ?, ?) ON CONFLICT (tenant,"
                                + " member, day) DO NOTHING")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        told.day(),
                        told.worst().points(),
                        Timestamp.from(at))
                .update();
    }

    @Override
    public void end(MemberId member, LocalDate day) {
        jdbc.sql("UPDATE plan.guard SET ended_day = ? WHERE member = ? AND ended_day IS NULL")
                .params(day, member.value())
                .update();
    }
}
