package org.soleus.server;

import org.soleus.server.run.TestClinic;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a member's things are known by: the ids in his rows, and a day on which something was
/// decided for him.
final class HisIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile(",(\\d{4}-\\d\\d-\\d\\d),");

    private HisIds() {}

    /// All rows of his, but for the audit of them.
    static List<String> rows(String member) throws SQLException {
        return TestClinic.everyRow().stream()
                .filter(row -> row.contains(member) && !row.startsWith("soleus."))
                .filter(row -> !row.startsWith("account.audit"))
                .sorted()
                .toList();
    }

    /// The ids in some texts, in their order.
    static Set<String> in(List<String> texts) {
        var ids = new LinkedHashSet<String>();
        for (var text : texts) {
            var id = ID.matcher(text);
            while (id.find()) ids.add(id.group());
        }
        return ids;
    }

    /// The ids of one row of each table, so that every kind is met.
    static Set<String> ofEachTable(List<String> rows) {
        var tables = new HashSet<String>();
        return in(rows.stream().filter(row -> tables.add(row.split(" ", 2)[0])).toList());
    }

    /// The first day on which something was decided for him.
    static String firstDecided(List<String> rows) {
        return rows.stream()
                .filter(row -> row.startsWith("plan.decision "))
                .map(HisIds::day)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String day(String row) {
        var day = DAY.matcher(row);
        if (!day.find()) throw new AssertionError("no day in " + row);
        return day.group(1);
    }
}
