package org.soleus.server.outcome.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.outcome.Courses;
import org.soleus.server.outcome.Gathered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/// Courses in `outcome.course`; mornings as plans and intakes keep them.
@Component
class PostgresCourses implements Courses {

    private static final String MEMBERS =
            """
            COPY (SELECT p.member, c.first_day, c.completed
              FROM account.person p LEFT JOIN outcome.course c USING (tenant, member)
              WHERE p.role = 'member') TO STDOUT (FORMAT binary)\
            """;

    /// The intake asks how the first steps of that very day were, and then nobody asks again.
    private static final String TOLD =
            """
            SELECT member, day, pain FROM plan.morning WHERE pain IS NOT NULL
            UNION ALL
            SELECT p.member, p.intake_day, (coalesce(i.made, i.words)->'morningPain'->>0)::smallint
            FROM plan.program p JOIN plan.intake i USING (tenant, member)
            WHERE p.ended_at IS NULL AND coalesce(i.made, i.words)->'morningPain'->>0 ~ '^([0-9]|10)$'\
            """;

    private static final String MORNINGS = "COPY (" + TOLD + ") TO STDOUT (FORMAT binary)";

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final DataSource pool;

    PostgresCourses(JdbcClient jdbc, Clinic clinic, DataSource pool) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.pool = pool;
    }

    @Override
    public void settle(MemberId member) {
        jdbc.sql(
                        """
                        INSERT INTO outcome.course
                          SELECT s.tenant, s.member, f.first_day,
                            bool_or(s.day - f.first_day BETWEEN 57 AND 84)
                          FROM plan.session s, (SELECT min(day) AS first_day FROM plan.session
                            WHERE tenant = :tenant AND member = :member
                              AND finished_at IS NOT NULL) f
                          WHERE s.tenant = :tenant AND s.member = :member
                            AND s.finished_at IS NOT NULL
                          GROUP BY s.tenant, s.member, f.first_day
                        ON CONFLICT (tenant, member) DO UPDATE
                          SET first_day = excluded.first_day, completed = excluded.completed
                          WHERE (course.first_day, course.completed)
                            IS DISTINCT FROM (excluded.first_day, excluded.completed)
                        """)
                .param("tenant", clinic.tenant().value())
                .param("member", member.value())
                .update();
    }

    @Override
    public Optional<Course> find(MemberId member) {
        return jdbc.sql(
                        """
                        SELECT first_day, completed FROM outcome.course
                        WHERE tenant = ? AND member = ?
                        """)
                .params(clinic.tenant().value(), member.value())
                .query(
                        (row, _) ->
                                new Course(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getBoolean("completed")))
                .optional();
    }

    @Override
    public List<Answer> told(MemberId member) {
        return jdbc.sql("SELECT day, pain FROM (" + TOLD + ") told WHERE member = ? ORDER BY day")
                .params(member.value())
                .query((row, _) -> new Answer(row.getObject(1, LocalDate.class), row.getInt(2)))
                .list();
    }

    @Override
    public Gathered gather() {
        var gathered = new Gathered();
        var connection = DataSourceUtils.getConnection(pool);
        try {
            var copy = new Copied(connection);
            copy.each(MEMBERS, row -> member(gathered, row));
            copy.each(MORNINGS, row -> morning(gathered, row));
            return gathered;
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    private static void member(Gathered gathered, Copied.Row row) {
        row.begin();
        int number = gathered.number(row.nextLong(), row.nextLong());
        int day = row.nextDay();
        if (day >= 0) gathered.start(number, day, row.nextFlag());
    }

    private static void morning(Gathered gathered, Copied.Row row) {
        row.begin();
        int number = gathered.number(row.nextLong(), row.nextLong());
        gathered.answer(number, row.nextDay(), row.nextSmall());
    }
}
