package org.soleus.server.plan.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.plan.MorningRow;
import org.soleus.server.plan.Retellings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// What was told again in PostgreSQL.
@Repository
class RetoldTable implements Retellings {

    private final JdbcClient jdbc;

    RetoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(MemberId member, OfSession again) {
        var told = again.told();
        jdbc.sql(
                        """
                        INSERT INTO plan.told_again (tenant, member, again, at, day, session, worst,
                          right_after, effort, done_pct, limp, flags)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','))
                        """)
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                UUID.randomUUID(),
                                Timestamp.from(again.at()),
                                again.day(),
                                again.session(),
                                told.worst().orElse(null),
                                told.rightAfter().orElse(null),
                                told.effort().orElse(null),
                                told.donePercent().orElse(null),
                                told.limp().orElse(null),
                                told.flags().map(it -> String.join(",", it)).orElse(null)))
                .update();
    }

    @Override
    public void keep(MemberId member, MorningRow again) {
        jdbc.sql(
                        """
                        INSERT INTO plan.told_again (tenant, member, again, at, day, pain,
                          stiffness_min)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                UUID.randomUUID(),
                                Timestamp.from(again.at()),
                                again.day(),
                                again.pain().orElse(null),
                                again.stiffnessMin().orElse(null)))
                .update();
    }

    @Override
    public List<OfSession> ofSession(MemberId member, UUID session) {
        return jdbc.sql(
                        """
                        SELECT at, day, worst, right_after, effort, done_pct, limp, flags
                        FROM plan.told_again WHERE member = ? AND session = ? ORDER BY at
                        """)
                .params(member.value(), session)
                .query(
                        (row, n) ->
                                new OfSession(
                                        row.getTimestamp("at").toInstant(),
                                        row.getObject("day", LocalDate.class),
                                        session,
                                        SessionTable.after(row)))
                .list();
    }

    @Override
    public List<MorningRow> ofMorning(MemberId member, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT at, pain, stiffness_min FROM plan.told_again
                        WHERE member = ? AND day = ? AND session IS NULL ORDER BY at
                        """)
                .params(member.value(), day)
                .query(
                        (row, n) ->
                                new MorningRow(
                                        day,
                                        SessionTable.number(row, "pain"),
                                        SessionTable.number(row, "stiffness_min"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
