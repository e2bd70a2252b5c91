package org.soleus.bench.fault;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// How much each table holds, and what of it.
///
/// @param sums by the table's name
record TableSums(Map<String, String> sums) {

    private static final String TABLES =
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname IN ('account', 'plan', 'running', 'measure', 'triage', 'care', 'outcome')
              AND tablename NOT IN ('audit', 'audit_head') ORDER BY 1
            """;

    static TableSums of(Ground ground) throws SQLException {
        var each =
                Store.list(ground.data(), TABLES, row -> row.getString(1)).stream()
                        .map(TableSums::counted)
                        .toList();
        var sums = new HashMap<String, String>();
        Store.list(
                        ground.data(),
                        String.join(" UNION ALL ", each),
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return new TableSums(sums);
    }

    private static String counted(String table) {
        return "SELECT '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM %1$s t"
                .formatted(table);
    }

    /// How many tables are not what they were.
    int unlike(TableSums before, String what) {
        int unlike = 0;
        for (var table : sums.keySet()) {
            if (sums.get(table).equals(before.sums.get(table))) continue;
            unlike++;
            System.err.println(
                    what
                            + " changed "
                            + table
                            + " again: "
                            + before.sums.get(table)
                            + ", then "
                            + sums.get(table));
        }
        return unlike;
    }
}
