package org.soleus.bench.fault;

import java.sql.SQLException;

/// Looks for what one writer told.
final class Kinds {

    private Kinds() {}

    /// How often it is there of her.
    static long there(Ground ground, Person she, Telling telling) throws SQLException {
        var all =
                "SELECT coalesce(sum(count), 0) FROM ("
                        + telling.kind().counted()
                        + ") AS c(member, said, count)";
        return Store.count(
                ground.data(),
                all + " WHERE member = '" + she.member() + "' AND said = '" + telling.said() + "'");
    }
}
