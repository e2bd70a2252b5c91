package org.soleus.server.running.store;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.CalfMetres;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.ByHand;
import org.soleus.server.running.Scored;
import org.soleus.server.running.Source;
import org.soleus.server.running.StoredRun;
import org.soleus.server.running.Summary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// Runs in PostgreSQL: numbers in the open under ids that lead nowhere.
@Component
class RunTable {

    private static final String SELECT =
            "SELECT r.*, "
                    + FeltTable.COLUMNS
                    + " FROM running.run r LEFT JOIN running.felt f USING (tenant, member, run)"
                    + " LEFT JOIN running.correction c USING (tenant, member, run) WHERE r.member"
                    + " = ? AND ";

    /// Apart from the runs: as a join, the planner that has not yet counted a fresh import reads
    /// every source for every run.
    private static final String SOURCES =
            "SELECT run, recording, format, at FROM running.recording WHERE member = ? AND ";

    private static final int LINE_RUNS = 50;

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredRun> list(MemberId member, LocalDate since) {
        var sources =
                sources(
                        jdbc.sql(SOURCES + "run IS NOT NULL ORDER BY at, recording")
                                .param(member.value()));
        return jdbc.sql(SELECT + "r.day >= ? ORDER BY r.day, r.ends_at, r.run")
                .params(member.value(), since)
                .query((row, n) -> read(row, sources))
                .list();
    }

    Optional<StoredRun> find(MemberId member, UUID run) {
        var sources =
                sources(
                        jdbc.sql(SOURCES + "run = ? ORDER BY at, recording")
                                .params(member.value(), run));
        return jdbc.sql(SELECT + "r.run = ?")
                .params(member.value(), run)
                .query((row, n) -> read(row, sources))
                .optional();
    }

    private static Map<UUID, List<Source>> sources(JdbcClient.StatementSpec asked) {
        var sources = new HashMap<UUID, List<Source>>();
        asked.query(
                row -> {
                    var source =
                            new Source(
                                    row.getObject("recording", UUID.class),
                                    row.getString("format"),
                                    row.getTimestamp("at").toInstant());
                    sources.computeIfAbsent(
                                    row.getObject("run", UUID.class), _ -> new ArrayList<>())
                            .add(source);
                });
        return sources;
    }

    double[] levels(MemberId member, Instant before) {
        var newest =
                jdbc.sql(
                                "SELECT cadence_level FROM running.run WHERE member = ? AND"
                                        + " cadence_level IS NOT NULL AND ends_at < ? ORDER BY"
                                        + " ends_at DESC LIMIT ?")
                        .params(member.value(), Times.sql(before), LINE_RUNS)
                        .query(Double.class)
                        .list();
        return newest.reversed().stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean delete(MemberId member, UUID run) {
        return jdbc.sql("DELETE FROM running.run WHERE member = ? AND run = ?")
                        .params(member.value(), run)
                        .update()
                == 1;
    }

    void write(MemberId member, UUID run, Summary summary, Scored scored) {
        var load = scored.load();
        jdbc.sql(
                        """
                        INSERT INTO running.run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                          ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','),
                          string_to_array(?, ',')::double precision[],
                          string_to_array(?, ',')::integer[], ?, ?)
                        ON CONFLICT (tenant, member, run) DO UPDATE SET day = EXCLUDED.day,
                          starts_at = EXCLUDED.starts_at, ends_at = EXCLUDED.ends_at,
                          sport = EXCLUDED.sport, place = EXCLUDED.place,
                          distance_m = EXCLUDED.distance_m, moving_s = EXCLUDED.moving_s,
                          elapsed_s = EXCLUDED.elapsed_s, ascent_m = EXCLUDED.ascent_m,
                          cadence_spm = EXCLUDED.cadence_spm,
                          heart_rate_bpm = EXCLUDED.heart_rate_bpm,
                          calf_low = EXCLUDED.calf_low, calf_mid = EXCLUDED.calf_mid,
                          calf_high = EXCLUDED.calf_high, calf_from = EXCLUDED.calf_from,
                          calf_to = EXCLUDED.calf_to, impulse_bw_s = EXCLUDED.impulse_bw_s,
                          steps_per_leg = EXCLUDED.steps_per_leg, flags = EXCLUDED.flags,
                          km_speeds_m_s = EXCLUDED.km_speeds_m_s, grade_s = EXCLUDED.grade_s,
                          cadence_level = EXCLUDED.cadence_level,
                          cadence_line = EXCLUDED.cadence_line
                        """)
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                run,
                                summary.day(),
                                summary.start().map(Times::sql).orElse(null),
                                Times.sql(summary.end()),
                                summary.sport().name(),
                                summary.place().name(),
                                summary.metres(),
                                summary.seconds(),
                                summary.find(Figure.ELAPSED).orElse(null),
                                summary.find(Figure.ASCENT).orElse(null),
                                summary.find(Figure.CADENCE).orElse(null),
                                summary.find(Figure.HEART_RATE).orElse(null),
                                load.metres().low(),
                                load.metres().mid(),
                                load.metres().high(),
                                load.from(),
                                load.to(),
                                load.impulse(),
                                load.stepsPerLeg(),
                                joined(load.flags().stream().map(LoadFlag::name).sorted().toList()),
                                joined(scored.splits().kilometreSpeeds()),
                                joined(scored.splits().secondsByGrade()),
                                scored.level().isPresent() ? scored.level().getAsDouble() : null,
                                scored.line()))
                .update();
    }

    private static String joined(List<?> values) {
        return String.join(",", values.stream().map(String::valueOf).toList());
    }

    private static StoredRun read(ResultSet row, Map<UUID, List<Source>> sources)
            throws SQLException {
        var summary = summary(row);
        var run = row.getObject("run", UUID.class);
        return new StoredRun(
                run,
                summary,
                row.getObject("calf_mid") == null ? unscored(summary) : scored(row),
                FeltTable.felt(row),
                FeltTable.correction(row),
                sources.getOrDefault(run, List.of()));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        var start = row.getTimestamp("starts_at");
        var figures = Figures.NONE;
        figures = with(figures, Figure.DISTANCE, row, "distance_m");
        figures = with(figures, Figure.MOVING, row, "moving_s");
        figures = with(figures, Figure.ELAPSED, row, "elapsed_s");
        figures = with(figures, Figure.ASCENT, row, "ascent_m");
        figures = with(figures, Figure.CADENCE, row, "cadence_spm");
        figures = with(figures, Figure.HEART_RATE, row, "heart_rate_bpm");
        return new Summary(
                row.getObject("day", LocalDate.class),
                start == null ? Optional.empty() : Optional.of(start.toInstant()),
                row.getTimestamp("ends_at").toInstant(),
                Sport.valueOf(row.getString("sport")),
                Place.valueOf(row.getString("place")),
                figures);
    }

    private static Figures with(Figures figures, Figure figure, ResultSet row, String column)
            throws SQLException {
        var value = FeltTable.number(row, column);
        return value.isPresent() ? figures.with(figure, value.get()) : figures;
    }

    /// A run that was written down before loads were kept.
    private static Scored unscored(Summary summary) {
        var byHand =
                ByHand.of(summary.sport(), summary.place(), summary.metres(), summary.seconds());
        return Scored.of(byHand, CadenceLine.POPULATION);
    }

    private static Scored scored(ResultSet row) throws SQLException {
        var flags = EnumSet.noneOf(LoadFlag.class);
        for (var name : (String[]) row.getArray("flags").getArray()) {
            flags.add(LoadFlag.valueOf(name));
        }
        var load =
                new CalfLoad(
                        new CalfMetres(
                                row.getInt("calf_low"),
                                row.getInt("calf_mid"),
                                row.getInt("calf_high")),
                        row.getInt("calf_from"),
                        row.getInt("calf_to"),
                        row.getDouble("impulse_bw_s"),
                        row.getDouble("steps_per_leg"),
                        flags);
        var splits =
                new Splits(
                        List.of((Double[]) row.getArray("km_speeds_m_s").getArray()),
                        List.of((Integer[]) row.getArray("grade_s").getArray()));
        var level = (Double) row.getObject("cadence_level");
        return new Scored(
                load,
                splits,
                level == null ? OptionalDouble.empty() : OptionalDouble.of(level),
                row.getDouble("cadence_line"));
    }
}
