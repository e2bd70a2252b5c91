package org.soleus.server.outcome.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.outcome.Courses;
import org.soleus.server.outcome.Gathered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

/// Courses in `outcome.course`, and mornings as plans keep them.
@Component
class PostgresCourses implements Courses {

    private static final String MEMBERS =
            """
            COPY (SELECT p.member, c.first_day, c.completed
              FROM account.person p LEFT JOIN outcome.course c USING (tenant, member)
              WHERE p.role = 'member') TO STDOUT (FORMAT binary)\
            """;

    private static final String MORNINGS =
            """
            COPY (SELECT member, day, pain FROM plan.morning WHERE pain IS NOT NULL)
            TO STDOUT (FORMAT binary)\
            """;

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
