package org.soleus.server.attack;

import org.soleus.server.run.TestClinic;

import java.sql.SQLException;
import java.util.UUID;

/// How often staff looked at a member, by the lines of her trail.
final class StaffLooks {

    private StaffLooks() {}

    static long at(UUID member) throws SQLException {
        return TestClinic.count(
                "SELECT count(*) FROM account.audit WHERE actor_kind = 'staff' AND member = '"
                        + member
                        + "'");
    }

    /// At whose case that address is.
    static long at(String address) throws SQLException {
        return at(UUID.fromString(address.replaceAll(".*/", "")));
    }
}
