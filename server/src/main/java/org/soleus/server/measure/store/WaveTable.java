package org.soleus.server.measure.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.measure.Told;
import org.soleus.server.measure.Waves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Waves in PostgreSQL; what she named is sealed.
@Repository
class WaveTable implements Waves {

    private final JdbcClient jdbc;
    private final MemberKeys keys;

    WaveTable(JdbcClient jdbc, MemberKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<Told> list(MemberId member, LocalDate start) {
        var answers = answers(member, start);
        return jdbc.sql(
                        "SELECT week, day, late, passed FROM measure.wave"
                                + " WHERE member = ? AND start = ? ORDER BY week")
                .params(member.value(), start)
                .query((row, n) -> told(row, answers))
                .list();
    }

    private static Told told(ResultSet row, Map<Integer, Map<String, Optional<Integer>>> answers)
            throws SQLException {
        int week = row.getInt("week");
        return new Told(
                week,
                row.getObject("day", LocalDate.class),
                row.getBoolean("late"),
                row.getBoolean("passed"),
                answers.getOrDefault(week, Map.of()));
    }

    private Map<Integer, Map<String, Optional<Integer>>> answers(MemberId member, LocalDate start) {
        var answers = new HashMap<Integer, Map<String, Optional<Integer>>>();
        jdbc.sql("SELECT week, item, value FROM measure.answer WHERE member = ? AND start = ?")
                .params(member.value(), start)
                .query(
                        row -> {
                            int value = row.getInt("value");
                            Optional<Integer> told =
                                    row.wasNull() ? Optional.empty() : Optional.of(value);
                            answers.computeIfAbsent(row.getInt("week"), _ -> new HashMap<>())
                                    .put(row.getString("item"), told);
                        });
        return answers;
    }

    @Override
    public List<Integer> weeks(MemberId member, LocalDate start) {
        return jdbc.sql("SELECT week FROM measure.wave WHERE member = ? AND start = ?")
                .params(member.value(), start)
                .query((row, n) -> row.getInt("week"))
                .list();
    }

    @Override
    public boolean toldSince(MemberId member, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM measure.wave WHERE member = ? AND day >= ?)")
                .params(member.value(), day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(MemberId member, LocalDate start, Told told, Instant at) {
        var tenant = Tenants.now().value();
        int kept =
                jdbc.sql(
                                "INSERT INTO measure.wave VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                                        + " ON CONFLICT DO NOTHING")
                        .params(
                                tenant,
                                member.value(),
                                start,
                                told.week(),
                                told.day(),
                                Timestamp.from(at),
                                told.late(),
                                told.passed())
                        .update();
        if (kept == 0) return false;
        told.answers()
                .forEach(
                        (item, value) ->
                                jdbc.sql("INSERT INTO measure.answer VALUES (?, ?, ?, ?, ?, ?)")
                                        .params(
                                                Arrays.asList(
                                                        tenant,
                                                        member.value(),
                                                        start,
                                                        told.week(),
                                                        item,
                                                        value.orElse(null)))
                                        .update());
        return true;
    }

    @Override
    public List<String> activities(MemberId member, LocalDate start) {
        return jdbc.sql(
                        "SELECT name FROM measure.activity WHERE member = ? AND start = ?"
                                + " ORDER BY place")
                .params(member.value(), start)
                .query(
                        (row, n) ->
                                keys.open(Tenants.now(), member, Sealed.of(row.getBytes("name")))
                                        .orElse(""))
                .list();
    }

    @Override
    public void name(MemberId member, LocalDate start, List<String> names) {
        for (int place = 1; place <= names.size(); place++) {
            byte[] sealed = keys.seal(Tenants.now(), member, names.get(place - 1)).bytes();
            jdbc.sql("INSERT INTO measure.activity VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(Tenants.now().value(), member.value(), start, place, sealed)
                    .update();
        }
    }
}
