package org.soleus.bench.fault;

import java.sql.SQLException;

/// What two devices tell otherwise: one of it stands, and the other is kept beside it.
enum Twice {

    /// How a session was.
    SESSION("plan.session", "plan.told_again", "session IS NOT NULL", "worst"),

    /// The first steps of a day.
    MORNING("plan.morning", "plan.told_again", "session IS NULL", "pain"),

    /// How a run felt.
    RUN("running.felt", "running.felt_again", "true", "during"),

    /// The questions of some weeks, of which one was answered.
    WEEKS("measure.answer", "measure.told_again", "true", "item = 'pain-now' AND value");

    private final String table;
    private final String besides;
    private final String rows;
    private final String said;

    /// @param rows which rows beside are of it, as SQL
    /// @param said the column that says what was told
    Twice(String table, String besides, String rows, String said) {
        this.table = table;
        this.besides = besides;
        this.rows = rows;
        this.said = said;
    }

    /// How many of the two are not where they must be.
    long missing(Table hers, int stands, int beside) throws SQLException {
        long missing = hers.ofHers(table, said + " = " + stands) == 1 ? 0 : 1;
        return missing + (hers.ofHers(besides, said + " = " + beside) > 0 ? 0 : 1);
    }

    /// How many are kept beside what stands, but for the one that must be.
    long tooMany(Table hers) throws SQLException {
        return Math.max(0, hers.ofHers(besides, rows) - 1);
    }
}
