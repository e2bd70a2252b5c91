package org.soleus.server.outcome.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.outcome.Courses;
import org.soleus.server.outcome.Gathered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/// Courses in `outcome.course`; mornings as plans keep them.
@Component
class PostgresCourses implements Courses {

    private static final String MEMBERS =
            """
            COPY (SELECT p.member, c.first_day, c.completed, c.intake_day, c.intake_pain
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
                        INSERT INTO outcome.course (tenant, member, first_day, completed, intake_day,
                            intake_pain)
                          SELECT s.tenant, s.member, f.first_day,
                            bool_or(s.day - f.first_day BETWEEN 57 AND 84), told.day, told.pain
                          FROM plan.session s
                          CROSS JOIN (SELECT min(day) AS first_day FROM plan.session
                            WHERE tenant = :tenant AND member = :member
                              AND finished_at IS NOT NULL) f
                          LEFT JOIN (SELECT p.intake_day AS day,
                              (coalesce(i.made, i.words)->'morningPain'->>0)::smallint AS pain
                            FROM plan.program p JOIN plan.intake i USING (tenant, member)
                            WHERE p.tenant = :tenant AND p.member = :member AND p.ended_at IS NULL
                              AND coalesce(i.made, i.words)->'morningPain'->>0 ~ '^([0-9]|10)$') told
                            ON true
                          WHERE s.tenant = :tenant AND s.member = :member
                            AND s.finished_at IS NOT NULL
                          GROUP BY s.tenant, s.member, f.first_day, told.day, told.pain
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
                        SELECT first_day, completed, intake_day, intake_pain FROM outcome.course
                        WHERE tenant = ? AND member = ?
                        """)
                .params(clinic.tenant().value(), member.value())
                .query(
                        (row, _) ->
                                new Course(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getBoolean("completed"),
                                        intake(row)))
                .optional();
    }

    private static Optional<Answer> intake(ResultSet row) throws SQLException {
        int points = row.getInt("intake_pain");
        return Optional.ofNullable(row.getObject("intake_day", LocalDate.class))
                .map(day -> new Answer(day, points));
    }

    @Override
    public List<Answer> told(MemberId member) {
        return jdbc.sql(
                        "SELECT day, pain FROM plan.morning WHERE member = ? AND pain IS NOT NULL"
                                + " ORDER BY day")
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
        if (day < 0) return;
        gathered.start(number, day, row.nextFlag());
        int intake = row.nextDay();
        if (intake >= 0) gathered.answer(number, intake, row.nextSmall());
    }

    private static void morning(Gathered gathered, Copied.Row row) {
        row.begin();
        int number = gathered.number(row.nextLong(), row.nextLong());
        gathered.answer(number, row.nextDay(), row.nextSmall());
    }
}
