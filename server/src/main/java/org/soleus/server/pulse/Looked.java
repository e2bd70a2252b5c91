package org.soleus.server.pulse;

import org.soleus.server.run.DataFolder;

import java.io.File;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Whether the clinic can serve at this moment, and what stands in the way.
///
/// @param readiness whether it is neither starting nor stopping
/// @param database what it keeps its rows in
/// @param folder what it keeps the rest in
record Looked(Readiness readiness, DataSource database, DataFolder folder) {

    private static final int PATIENCE_SECONDS = 2;

    /// With less room on the disk PostgreSQL may stop at any moment, in bytes.
    private static final long ROOM = 256L << 20;

    /// `ok`, or what stands in the way, in a word.
    String word() {
        if (!readiness.isReady()) return "not serving";
        if (free() < ROOM) return "disk";
        return answers() ? "ok" : "database";
    }

    /// Room on the disk of the data folder, in bytes.
    double free() {
        return new File(folder.path().toString()).getUsableSpace();
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
