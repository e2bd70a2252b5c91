package org.soleus.server.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL that somebody else keeps, as the setting `SOLEUS_DB_URL` names it.
final class Outside {

    static final String SETTING = "SOLEUS_DB_URL";

    private static final String SCHEME = "jdbc:postgresql://";

    /// The roles of requests are made by the first start, which must be allowed to.
    private static final String MAY_BEGIN =
            """
            SELECT rolsuper OR rolcreaterole OR EXISTS (SELECT FROM pg_roles WHERE rolname = 'soleus_app')
            FROM pg_roles WHERE rolname = current_user\
            """;

    private Outside() {}

    /// Signs in once, so that what is wrong with the setting is told before anything starts.
    ///
    /// @throws Stop when it cannot be reached, turns the sign-in down, or does not let us begin;
    ///   the address is never repeated, because it holds a password
    static Database reached(String address) {
        if (!address.startsWith(SCHEME)) {
            throw Stop.because(
                    SETTING
                            + " must be a JDBC address: "
                            + SCHEME
                            + "HOST/DATABASE?user=U&password=P");
        }
        try (var connection = DriverManager.getConnection(address)) {
            if (!mayBegin(connection)) {
                throw Stop.because(
                        SETTING
                                + " signs in as a user who may not make roles; give it"
                                + " CREATEROLE.");
            }
            return Database.outside(address);
        } catch (SQLException world) {
            throw Stop.because(SETTING + " cannot be used: " + world.getMessage());
        }
    }

    private static boolean mayBegin(Connection connection) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(MAY_BEGIN)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
