package org.soleus.server.measure.store;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Ended;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Attempt.Score;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.SelfTest;
import org.soleus.content.Live;
import org.soleus.content.measure.TestCard;
import org.soleus.server.account.MemberId;
import org.soleus.server.measure.SelfTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Self-tests in PostgreSQL, a row a leg. A test that the content no longer knows is left out; more
/// than it takes by now is kept as it was told.
@Repository
class SelfTestTable implements SelfTests {

    private static final String ROWS =
            "SELECT attempt, leg, test, day, at, value, ended, pain FROM measure.self_test"
                    + " WHERE member = ?";
    private static final String NEWEST = " ORDER BY at DESC, attempt, leg";

    private final JdbcClient jdbc;
    private final Live<Map<String, SelfTest>> known =
            Live.of(
                    () ->
                            TestCard.all().stream()
                                    .map(TestCard::test)
                                    .collect(Collectors.toMap(SelfTest::id, test -> test)));

    SelfTestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID attempt, String test, LocalDate day, Instant at, Leg leg, Score score) {}

    @Override
    public List<Attempt> list(MemberId member, LocalDate since) {
        return attempts(
                jdbc.sql(ROWS + " AND day >= ?" + NEWEST)
                        .params(member.value(), since)
                        .query((row, n) -> row(row))
                        .list());
    }

    @Override
    public List<Attempt> newest(MemberId member, int rows) {
        return attempts(
                jdbc.sql(ROWS + NEWEST + " LIMIT ?")
                        .params(member.value(), rows)
                        .query((row, n) -> row(row))
                        .list());
    }

    private List<Attempt> attempts(List<Row> rows) {
        var sittings = new LinkedHashMap<UUID, List<Row>>();
        for (var row : rows) {
            sittings.computeIfAbsent(row.attempt(), _ -> new ArrayList<>()).add(row);
        }
        return sittings.values().stream().flatMap(sitting -> attempt(sitting).stream()).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        int pain = row.getInt("pain");
        Optional<PainScore> told =
                row.wasNull() ? Optional.empty() : Optional.of(new PainScore(pain));
        return new Row(
                row.getObject("attempt", UUID.class),
                row.getString("test"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                Leg.valueOf(row.getString("leg")),
                new Score(row.getInt("value"), Ended.valueOf(row.getString("ended")), told));
    }

    private Optional<Attempt> attempt(List<Row> rows) {
        var first = rows.getFirst();
        var scores = new EnumMap<Leg, Score>(Leg.class);
        for (var row : rows) scores.put(row.leg(), row.score());
        int most = rows.stream().mapToInt(row -> row.score().value()).max().orElse(0);
        return Optional.ofNullable(known.now().get(first.test()))
                .map(test -> new Attempt(test.upTo(most), first.day(), first.at(), scores));
    }

    @Override
    public void add(MemberId member, Attempt attempt) {
        var id = UUID.randomUUID();
        attempt.scores().forEach((leg, score) -> add(member, attempt, id, leg, score));
    }

    private void add(MemberId member, Attempt attempt, UUID id, Leg leg, Score score) {
        jdbc.sql("INSERT INTO measure.self_test VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                id,
                                leg.name(),
                                attempt.test().id(),
                                attempt.day(),
                                Timestamp.from(attempt.at()),
                                score.value(),
                                score.ended().name(),
                                score.pain().map(PainScore::points).orElse(null)))
                .update();
    }
}
