package org.soleus.server.running.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.running.Aim;
import org.soleus.server.running.Aims;
import org.soleus.server.running.TableEntry;
import org.soleus.server.running.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Wishes, aims and entries in PostgreSQL.
@Repository
class AimTable implements Aims {

    private final JdbcClient jdbc;

    AimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Wanted> wanted(MemberId member) {
        return jdbc.sql("SELECT day, distance_m, at FROM running.wish WHERE member = ?")
                .param(member.value())
                .query(
                        (row, n) ->
                                new Wanted(
                                        Optional.ofNullable(row.getObject("day", LocalDate.class)),
                                        FeltTable.number(row, "distance_m"),
                                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    @Override
    public void want(MemberId member, Wanted wanted) {
        jdbc.sql(
                        """
                        INSERT INTO running.wish VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member) DO UPDATE SET day = EXCLUDED.day,
                          distance_m = EXCLUDED.distance_m, at = EXCLUDED.at
                        """)
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                wanted.day().orElse(null),
                                wanted.metres().orElse(null),
                                Times.sql(wanted.at())))
                .update();
    }

    @Override
    public void wantNothing(MemberId member) {
        jdbc.sql("DELETE FROM running.wish WHERE member = ?").param(member.value()).update();
    }

    @Override
    public Optional<Aim> aim(MemberId member) {
        return jdbc.sql("SELECT day, distance_m, at FROM running.goal WHERE member = ?")
                .param(member.value())
                .query(
                        (row, n) ->
                                new Aim(
                                        row.getObject("day", LocalDate.class),
                                        row.getInt("distance_m"),
                                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    @Override
    public void aimAt(MemberId member, Aim aim) {
        jdbc.sql(
                        """
                        INSERT INTO running.goal VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member) DO UPDATE SET day = EXCLUDED.day,
                          distance_m = EXCLUDED.distance_m, at = EXCLUDED.at
                        """)
                .params(
                        Tenants.now().value(),
                        member.value(),
                        aim.day(),
                        aim.metres(),
                        Times.sql(aim.at()))
                .update();
    }

    @Override
    public void giveUp(MemberId member) {
        jdbc.sql("DELETE FROM running.goal WHERE member = ?").param(member.value()).update();
    }

    @Override
    public Optional<TableEntry> entry(MemberId member) {
        return jdbc.sql(
                        "SELECT day, stage, rule FROM running.entry WHERE member = ? ORDER BY at"
                                + " DESC, entry LIMIT 1")
                .param(member.value())
                .query(
                        (row, n) ->
                                new TableEntry(
                                        row.getObject("day", LocalDate.class),
                                        FeltTable.number(row, "stage"),
                                        row.getString("rule")))
                .optional();
    }

    @Override
    public void enter(MemberId member, TableEntry entry, Instant at) {
        jdbc.sql("INSERT INTO running.entry VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                UUID.randomUUID(),
                                entry.day(),
                                entry.stage().orElse(null),
                                entry.rule(),
                                Times.sql(at)))
                .update();
    }
}
