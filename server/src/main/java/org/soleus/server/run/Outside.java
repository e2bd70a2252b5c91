package org.soleus.server.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

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

    private static final String SCHEMAS = "to_regnamespace('soleus'), to_regnamespace('account')";

    /// A database that a restore has begun to fill says so until it is whole.
    private static final String BEING_RESTORED =
            "SELECT coalesce(obj_description(to_regnamespace('soleus')) = 'being restored', false)";

    static final String BEGIN_RESTORE =
            "CREATE SCHEMA soleus; COMMENT ON SCHEMA soleus IS 'being restored'";
    static final String END_RESTORE = "COMMENT ON SCHEMA soleus IS NULL";

    /// What the setting names; nothing where the embedded database is used.
    static Optional<String> address() {
        return Optional.ofNullable(System.getenv(SETTING)).filter(value -> !value.isBlank());
    }

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
            if (!is(connection, MAY_BEGIN)) {
                throw Stop.because(
                        SETTING
                                + " signs in as a user who may not make roles; give it"
                                + " CREATEROLE.");
            }
            if (is(connection, BEING_RESTORED)) {
                throw Stop.because(
                        "A restore into the database of "
                                + SETTING
                                + " was cut off. Make that database anew, empty, and run it"
                                + " again.");
            }
            return Database.outside(address);
        } catch (SQLException world) {
            throw Stop.because(SETTING + " cannot be used: " + world.getMessage());
        }
    }

    /// Whether a clinic was ever begun in it.
    static boolean holdsClinic(Connection connection) throws SQLException {
        return is(connection, "SELECT num_nonnulls(" + SCHEMAS + ") > 0");
    }

    private static boolean is(Connection connection, String sql) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
