package org.soleus.server.backup;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Rows out of a database and into one, as PostgreSQL copies them: a line of text for each.
///
/// @param connection in whose transaction
record Copying(Connection connection) {

    /// What a row is handed to.
    @FunctionalInterface
    interface Taking {
        void row(byte... line) throws IOException;
    }

    /// The same row is the same line in every database.
    void speakAlike() throws SQLException {
        run(
                "SET LOCAL TimeZone = 'UTC'; SET LOCAL IntervalStyle = 'postgres';"
                        + " SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1");
    }

    /// Sees what the clinic's staff see: every row of this clinic, past nobody's fence.
    void asStaffOf(UUID tenant) throws SQLException {
        run("SET LOCAL ROLE soleus_staff; SET LOCAL app.tenant = '" + tenant + "'");
    }

    /// Sees what the owner of the tables sees.
    void asOwner() throws SQLException {
        run("SET LOCAL ROLE NONE");
    }

    /// Hands over each row, with the end of its line.
    void each(String select, Taking to) throws SQLException, IOException {
        var sql = "COPY (" + select + ") TO STDOUT";
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            for (var line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                to.row(line);
            }
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    /// Takes lines for a table.
    CopyIn into(Table table) throws SQLException {
        var sql = "COPY " + table.name() + " (" + table.list() + ") FROM STDIN";
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
