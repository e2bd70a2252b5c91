package org.soleus.server.running.store;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.Correction;
import org.soleus.server.running.FeltAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a member said of her runs: how they felt, and what she set right.
@Component
class FeltTable {

    /// The columns of both, for a query that joins them to runs as `f` and `c`.
    static final String COLUMNS =
            "f.during, f.after, f.effort, f.done_pct, f.limp, f.signs, c.day AS own_day,"
                    + " c.sport AS own_sport, c.distance_m AS own_distance_m";

    private final JdbcClient jdbc;
    private final FeltAgainTable again;

    FeltTable(JdbcClient jdbc, FeltAgainTable again) {
        this.jdbc = jdbc;
        this.again = again;
    }

    /// What was told later stands, whenever it arrives; the other is kept beside it, unless it says
    /// the same. A change of hers is such another telling too.
    ///
    /// Which is the later is only as good as the phone's word on how long it waited: a clock that
    /// jumps meanwhile makes the older one pass for the newer. So neither is ever lost.
    ///
    /// @param at when it was told
    void feel(MemberId member, UUID run, Felt felt, Instant at) {
        var told = new FeltAgain(at, felt);
        var stood = find(member, run).filter(before -> !before.felt().equals(felt));
        boolean stands = write(member, run, told);
        stood.map(before -> stands ? before : told).ifPresent(it -> again.keep(member, run, it));
    }

    private Optional<FeltAgain> find(MemberId member, UUID run) {
        return jdbc.sql("SELECT * FROM running.felt WHERE member = ? AND run = ?")
                .params(member.value(), run)
                .query((row, n) -> FeltAgainTable.told(row))
                .optional();
    }

    /// @return whether it stands
    private boolean write(MemberId member, UUID run, FeltAgain told) {
        return jdbc.sql(
                                """
                                INSERT INTO running.felt VALUES (?, ?, ?, ?, ?, ?, ?, ?,
                                  string_to_array(?, ','), ?)
                                ON CONFLICT (tenant, member, run) DO UPDATE
                                SET during = EXCLUDED.during, after = EXCLUDED.after,
                                  effort = EXCLUDED.effort, done_pct = EXCLUDED.done_pct,
                                  limp = EXCLUDED.limp, signs = EXCLUDED.signs, at = EXCLUDED.at
                                WHERE felt.at <= EXCLUDED.at
                                """)
                        .param(Tenants.now().value())
                        .param(member.value())
                        .param(run)
                        .params(values(told))
                        .update()
                > 0;
    }

    /// As the columns of both tables take them, from `during` to `at`.
    static List<Object> values(FeltAgain told) {
        var felt = told.felt();
        return Arrays.asList(
                felt.during().map(PainScore::points).orElse(null),
                felt.after().map(PainScore::points).orElse(null),
                felt.rpe().orElse(null),
                felt.donePercent().orElse(null),
                felt.limp().orElse(null),
                felt.signs().map(signs -> String.join(",", signs)).orElse(null),
                Times.sql(told.at()));
    }

    void correct(MemberId member, UUID run, Correction correction, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO running.correction VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member, run) DO UPDATE SET day = EXCLUDED.day,
                          sport = EXCLUDED.sport, distance_m = EXCLUDED.distance_m,
                          at = EXCLUDED.at
                        """)
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                run,
                                correction.day().orElse(null),
                                correction.sport().map(Sport::name).orElse(null),
                                correction.distanceM().orElse(null),
                                Times.sql(at)))
                .update();
    }

    static Felt felt(ResultSet row) throws SQLException {
        var signs = row.getArray("signs");
        return new Felt(
                pain(row, "during"),
                pain(row, "after"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable((Boolean) row.getObject("limp")),
                Optional.empty(),
                number(row, "effort"),
                number(row, "done_pct"),
                signs == null
                        ? Optional.empty()
                        : Optional.of(List.of((String[]) signs.getArray())));
    }

    static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                Optional.ofNullable(row.getObject("own_day", LocalDate.class)),
                Optional.ofNullable(row.getString("own_sport")).map(Sport::valueOf),
                number(row, "own_distance_m"));
    }

    private static Optional<PainScore> pain(ResultSet row, String column) throws SQLException {
        return number(row, column).map(PainScore::new);
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        var value = (Number) row.getObject(column);
        return value == null ? Optional.empty() : Optional.of(value.intValue());
    }
}
