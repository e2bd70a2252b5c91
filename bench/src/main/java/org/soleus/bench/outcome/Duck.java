package org.soleus.bench.outcome;

import org.duckdb.DuckDBConnection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The same members in DuckDB, in memory, on one thread, and the same board as one pass of SQL.
///
/// It is asked for less: no median, no worst and best case, no interval but what a standard error
/// needs, and no complementary suppression.
final class Duck implements AutoCloseable {

    /// Baseline in week 0; week 12 is the answer nearest to day 84 from day 70 on.
    static final String QUERY =
            """
            WITH course AS (
              SELECT member,
                max(points) FILTER (week = 0) AS before,
                arg_max(points, week) FILTER (week >= 10) AS after,
                arg_max(points, week) AS last
              FROM score GROUP BY member)
            SELECT employer, count(*) AS enrolled, count(after) AS observed,
              1 - sum(after) / sum(before) FILTER (after IS NOT NULL) AS pct_of_means,
              avg((before - after) / before) AS mean_of_pct,
              stddev_samp((before - after) / before) AS sd_of_pct,
              avg(before - after) AS mean_change,
              count(*) FILTER (10 * (before - after) >= 3 * before AND before > 0) AS rel30,
              count(*) FILTER (before - after >= 2) AS abs20,
              count(*) FILTER (10 * (before - after) >= 15) AS abs15,
              avg((before - last) / before) AS last_mean_of_pct,
              1 - sum(last) / sum(before) AS last_pct_of_means,
              avg(CASE WHEN after IS NULL THEN 0 ELSE (before - after) / before END) AS cautious
            FROM course JOIN member USING (member) GROUP BY employer
            """;

    private final Connection connection;

    Duck(Million million) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var sql = connection.createStatement()) {
            sql.execute("SET threads = 1");
            sql.execute("CREATE TABLE member (member INTEGER, employer SMALLINT)");
            sql.execute("CREATE TABLE score (member INTEGER, week TINYINT, points TINYINT)");
        }
        fill(million);
    }

    private void fill(Million million) throws SQLException {
        var duck = connection.unwrap(DuckDBConnection.class);
        try (var members = duck.createAppender("main", "member")) {
            for (int member = 0; member < Million.MEMBERS; member++) {
                members.beginRow();
                members.append(member);
                members.append((short) million.employer(member));
                members.endRow();
            }
        }
        try (var scores = duck.createAppender("main", "score")) {
            for (int week = 0; week < 13; week++) {
                for (int member = 0; member < Million.MEMBERS; member++) {
                    int points = million.points(week, member);
                    if (points < 0) continue;
                    scores.beginRow();
                    scores.append(member);
                    scores.append((byte) week);
                    scores.append((byte) points);
                    scores.endRow();
                }
            }
        }
    }

    /// What it says of an employer.
    record Row(int enrolled, int observed, int rel30, double pctOfMeans) {}

    /// Asks, and takes every row.
    Map<String, Row> ask() throws SQLException {
        var rows = new HashMap<String, Row>();
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(QUERY)) {
            while (row.next()) {
                rows.put(
                        Million.name(row.getInt("employer")),
                        new Row(
                                row.getInt("enrolled"),
                                row.getInt("observed"),
                                row.getInt("rel30"),
                                100 * row.getDouble("pct_of_means")));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
