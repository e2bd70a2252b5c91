package org.soleus.server.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where the clinic's PostgreSQL is, and who may change its shape.
///
/// @param url the JDBC address
/// @param owner who makes the tables; only migrations sign in as this one
/// @param ownerPassword the owner's password, empty when the address carries it
/// @param login whom requests sign in as; powerless until it takes the run-time role
/// @param loginPassword the password of `login`
public record Database(
        String url, String owner, String ownerPassword, String login, String loginPassword) {

    /// The words of an outside PostgreSQL: one address for both, as the operator gave it.
    static Database outside(String url) {
        return new Database(url, "", "", "", "");
    }

    /// Whether somebody else keeps it.
    public boolean isOutside() {
        return owner.isEmpty();
    }

    /// Signs in as whoever made the tables.
    public Connection asOwner() throws SQLException {
        return owner.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, owner, ownerPassword);
    }

    @Override
    public String toString() {
        return "Database[" + url.replaceAll("\\?.*", "") + "]";
    }
}
