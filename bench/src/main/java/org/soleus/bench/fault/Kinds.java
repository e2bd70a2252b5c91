package org.soleus.bench.fault;

import java.sql.SQLException;

/// Looks for what one writer told.
final class Kinds {

    private Kinds() {}

    /// How many rows there are of a value of hers.
    static long there(Ground ground, Kind kind, Person she, int value) throws SQLException {
        var all =
                "SELECT coalesce(sum(count), 0) FROM ("
                        + kind.counted()
                        + ") AS c(member, value, count)";
        return Store.count(
                ground.data(), all + " WHERE member = '" + she.member() + "' AND value = " + value);
    }
}
