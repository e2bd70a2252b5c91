package org.soleus.server.backup;

import java.sql.SQLException;

/// What a database says of its trouble, without the row that it may quote.
final class Words {

    private Words() {}

    /// The first line, which names the trouble; what follows may hold what somebody wrote.
    static String first(SQLException world) {
        return String.valueOf(world.getMessage()).lines().findFirst().orElse("it does not say why");
    }
}
