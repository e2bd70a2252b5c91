package org.soleus.bench.fault;

import java.sql.SQLException;
import java.util.UUID;

/// What the clinic has of one session, as the owner of the tables sees it.
///
/// @param ground of the clinic
/// @param session of somebody
record Table(Ground ground, UUID session) {

    static Table of(Ground ground, UUID session) {
        return new Table(ground, session);
    }

    /// All repetitions that were counted in it.
    long repetitions() throws SQLException {
        return count("coalesce(sum(amount), 0)", "plan.set_done", "true");
    }

    /// Whether it is told, with this as its worst pain.
    boolean isTold(int worst) throws SQLException {
        return count("count(*)", "plan.session", "finished_at IS NOT NULL AND worst = " + worst)
                == 1;
    }

    /// How many times it was told after it was told.
    long again() throws SQLException {
        return count("count(*)", "plan.told_again", "true");
    }

    /// Whose it is.
    UUID member() throws SQLException {
        return UUID.fromString(
                Store.ask(
                        ground.data(),
                        "SELECT member FROM plan.session WHERE session = '" + session + "'"));
    }

    /// Counts rows of this session.
    ///
    /// @param what as SQL
    /// @param where more than that, as SQL
    long count(String what, String table, String where) throws SQLException {
        return Store.count(
                ground.data(),
                "SELECT %s FROM %s WHERE session = '%s' AND %s"
                        .formatted(what, table, session, where));
    }

    /// Counts rows of her whose session it is.
    long ofHers(String table, String where) throws SQLException {
        return Store.count(
                ground.data(),
                "SELECT count(*) FROM %s WHERE member = '%s' AND %s"
                        .formatted(table, member(), where));
    }
}
