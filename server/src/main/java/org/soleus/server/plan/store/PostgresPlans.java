package org.soleus.server.plan.store;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Course;
import org.soleus.server.account.MemberId;
import org.soleus.server.plan.DecisionRow;
import org.soleus.server.plan.Hold;
import org.soleus.server.plan.IntakeWords;
import org.soleus.server.plan.MorningRow;
import org.soleus.server.plan.Offer;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.ProgramRow;
import org.soleus.server.plan.SessionRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Plans in PostgreSQL.
@Repository
class PostgresPlans implements Plans {

    private final JdbcClient jdbc;
    private final Intakes intakes;
    private final SessionTable sessions;
    private final HoldTable holds;

    PostgresPlans(JdbcClient jdbc, Intakes intakes, SessionTable sessions, HoldTable holds) {
        this.jdbc = jdbc;
        this.intakes = intakes;
        this.sessions = sessions;
        this.holds = holds;
    }

    @Override
    public void lock(MemberId member) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('plan ' || ?, 0))")
                .params(member.value().toString())
                .query((row, n) -> true)
                .list();
    }

    @Override
    public IntakeWords intake(MemberId member) {
        return intakes.find(member);
    }

    @Override
    public IntakeWords madeFrom(MemberId member) {
        return intakes.made(member);
    }

    @Override
    public void saveIntake(MemberId member, IntakeWords words) {
        intakes.save(member, words);
    }

    @Override
    public Optional<ProgramRow> program(MemberId member) {
        return jdbc.sql(
                        "SELECT starts, intake_day, age_years, course, rules FROM plan.program"
                                + " WHERE member = ? AND ended_at IS NULL")
                .params(member.value())
                .query(
                        (row, n) ->
                                new ProgramRow(
                                        row.getObject("starts", LocalDate.class),
                                        row.getObject("intake_day", LocalDate.class),
                                        row.getInt("age_years"),
                                        PlanJson.course(row.getString("course")),
                                        row.getString("rules")))
                .optional();
    }

    @Override
    public void begin(MemberId member, ProgramRow program) {
        jdbc.sql("UPDATE plan.program SET ended_at = now() WHERE member = ? AND ended_at IS NULL")
                .params(member.value())
                .update();
        jdbc.sql(
                        "INSERT INTO plan.program (tenant, member, program, starts, intake_day,"
                            + " age_years, rules, course) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        UUID.randomUUID(),
                        program.start(),
                        program.intakeDay(),
                        program.ageYears(),
                        program.rules(),
                        PlanJson.write(program.course()))
                .update();
    }

    @Override
    public void move(MemberId member, Course course) {
        jdbc.sql(
                        "UPDATE plan.program SET course = ?::jsonb WHERE member = ? AND ended_at IS"
                                + " NULL")
                .params(PlanJson.write(course), member.value())
                .update();
    }

    @Override
    public List<MemberId> members() {
        return jdbc.sql("SELECT member FROM plan.program WHERE ended_at IS NULL ORDER BY member")
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public void take(MemberId member, String rules) {
        jdbc.sql(
                        "UPDATE plan.program SET rules = ? WHERE member = ? AND ended_at IS NULL"
                                + " AND rules <> ?")
                .params(rules, member.value(), rules)
                .update();
    }

    @Override
    public void stepped(MemberId member, LocalDate last) {
        note(member, "stepped_for", last);
    }

    @Override
    public Optional<LocalDate> steppedFor(MemberId member) {
        return noted(member, "stepped_for");
    }

    @Override
    public void confirm(MemberId member, LocalDate day) {
        note(member, "confirmed_day", day);
    }

    @Override
    public Optional<LocalDate> confirmed(MemberId member) {
        return noted(member, "confirmed_day");
    }

    private void note(MemberId member, String column, LocalDate day) {
        jdbc.sql("UPDATE plan.program SET " + column + " = ? WHERE member = ? AND ended_at IS NULL")
                .params(day, member.value())
                .update();
    }

    private Optional<LocalDate> noted(MemberId member, String column) {
        return jdbc.sql(
                        "SELECT "
                                + column
                                + " FROM plan.program WHERE member = ? AND ended_at IS NULL")
                .params(member.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(day -> day);
    }

    @Override
    public List<SessionRow> sessions(MemberId member, LocalDate since) {
        return sessions.list(member, since);
    }

    @Override
    public List<BegunSession> begun(MemberId member, LocalDate since) {
        return sessions.begun(member, since);
    }

    @Override
    public Optional<SessionRow> session(MemberId member, UUID id) {
        return sessions.find(member, id);
    }

    @Override
    public void start(MemberId member, SessionRow session) {
        sessions.start(member, session);
    }

    @Override
    public void replace(MemberId member, UUID session, Offer offer) {
        sessions.replace(member, session, offer);
    }

    @Override
    public boolean finish(MemberId member, UUID session, SessionRow.After after) {
        return sessions.finish(member, session, after);
    }

    @Override
    public void did(MemberId member, UUID session, SetDone set) {
        sessions.did(member, session, set);
    }

    @Override
    public List<SetDone> done(MemberId member, UUID session) {
        return sessions.done(member, session);
    }

    @Override
    public List<MorningRow> mornings(MemberId member, LocalDate since) {
        return jdbc.sql(
                        "SELECT day, pain, stiffness_min, at FROM plan.morning WHERE member = ? AND"
                                + " day >= ? ORDER BY day")
                .params(member.value(), since)
                .query(
                        (row, n) ->
                                new MorningRow(
                                        row.getObject("day", LocalDate.class),
                                        SessionTable.number(row, "pain"),
                                        SessionTable.number(row, "stiffness_min"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean keep(MemberId member, MorningRow morning) {
        return jdbc.sql(
                                "INSERT INTO plan.morning VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO"
                                        + " NOTHING")
                        .params(
                                Arrays.asList(
                                        Tenants.now().value(),
                                        member.value(),
                                        morning.day(),
                                        morning.pain().orElse(null),
                                        morning.stiffnessMin().orElse(null),
                                        morning.at().atOffset(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    @Override
    public List<DecisionRow> decisions(MemberId member, int most) {
        return jdbc.sql(
                        "SELECT decision, day, at, decided, told, rules FROM plan.decision"
                                + " WHERE member = ? ORDER BY day DESC LIMIT ?")
                .params(member.value(), most)
                .query(
                        (row, n) ->
                                new DecisionRow(
                                        row.getObject("decision", UUID.class),
                                        row.getObject("day", LocalDate.class),
                                        row.getTimestamp("at").toInstant(),
                                        PlanJson.decided(row.getString("decided")),
                                        PlanJson.told(row.getString("told")),
                                        row.getString("rules")))
                .list();
    }

    @Override
    public Set<LocalDate> decided(MemberId member, LocalDate since) {
        return jdbc.sql("SELECT day FROM plan.decision WHERE member = ? AND day >= ?")
                .params(member.value(), since)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .set();
    }

    @Override
    public boolean decide(MemberId member, DecisionRow decision) {
        return jdbc.sql(
                                "INSERT INTO plan.decision VALUES (?, ?, ?, ?, ?, ?::jsonb,"
                                        + " ?::jsonb, ?) ON CONFLICT DO NOTHING")
                        .params(
                                Tenants.now().value(),
                                member.value(),
                                decision.id(),
                                decision.day(),
                                Timestamp.from(decision.at()),
                                PlanJson.write(decision.progression()),
                                PlanJson.writeTold(decision.told()),
                                decision.rules())
                        .update()
                == 1;
    }

    @Override
    public List<Hold> holds(MemberId member) {
        return holds.list(member);
    }

    @Override
    public void hold(
            MemberId member,
            Hold.Kind kind,
            Hold.Topic topic,
            Instant since,
            List<Because> because) {
        holds.add(member, kind, topic, since, because);
    }

    @Override
    public void tellAnew(MemberId member, UUID hold, Hold.Kind kind, List<Because> because) {
        holds.tellAnew(member, hold, kind, because);
    }

    @Override
    public boolean lift(MemberId member, UUID hold, String by, String reason) {
        return holds.lift(member, hold, by, reason);
    }

    @Override
    public List<MemberId> waiting() {
        return holds.waiting();
    }
}
