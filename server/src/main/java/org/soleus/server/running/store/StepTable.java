package org.soleus.server.running.store;

import org.soleus.clinical.running.DaySteps;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.DayCount;
import org.soleus.server.running.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Steps of days in PostgreSQL.
@Repository
class StepTable implements Steps {

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DayCount> list(MemberId member) {
        return jdbc.sql(
                        """
                        SELECT day, walked, ran, told FROM running.steps WHERE member = ?
                          ORDER BY day
                        """)
                .param(member.value())
                .query((row, _) -> read(row))
                .list();
    }

    private static DayCount read(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var walked = Optional.ofNullable(row.getObject("walked", Integer.class));
        int ran = row.getInt("ran");
        return new DayCount(
                day,
                walked.map(steps -> new DaySteps(day, steps, ran)),
                Optional.ofNullable(row.getObject("told", Integer.class)));
    }

    @Override
    public void count(MemberId member, List<DaySteps> days, Instant at) {
        for (var one : days) {
            jdbc.sql(
                            """
                            INSERT INTO running.steps AS known
                              (tenant, member, day, walked, ran, at) VALUES (?, ?, ?, ?, ?, ?)
                            ON CONFLICT (tenant, member, day) DO UPDATE SET
                              walked = greatest(known.walked, EXCLUDED.walked),
                              ran = greatest(known.ran, EXCLUDED.ran), at = EXCLUDED.at
                            WHERE known.walked IS NULL OR known.walked < EXCLUDED.walked
                              OR known.ran < EXCLUDED.ran
                            """)
                    .params(
                            Tenants.now().value(),
                            member.value(),
                            one.day(),
                            one.walked(),
                            one.ran(),
                            Times.sql(at))
                    .update();
        }
    }

    @Override
    public void tell(MemberId member, LocalDate day, int steps, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO running.steps (tenant, member, day, told, at)
                          VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member, day) DO UPDATE SET told = EXCLUDED.told,
                          at = EXCLUDED.at
                        """)
                .params(Tenants.now().value(), member.value(), day, steps, Times.sql(at))
                .update();
    }

    @Override
    public void takeBack(MemberId member, LocalDate day) {
        jdbc.sql("DELETE FROM running.steps WHERE member = ? AND day = ? AND walked IS NULL")
                .params(member.value(), day)
                .update();
        jdbc.sql("UPDATE running.steps SET told = NULL WHERE member = ? AND day = ?")
                .params(member.value(), day)
                .update();
    }
}
