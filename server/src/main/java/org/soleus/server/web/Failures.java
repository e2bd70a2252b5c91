package org.soleus.server.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;

/// What a failure of ours means for the reader, and a line for the operator that quotes nobody.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /// Classes of SQL states in which the store is away or full, not wrong: connection lost,
    /// resources used up, stopped by its operator, trouble with its disk; and those in which it is
    /// too busy to wait for: a lock or a statement that took too long, two that were in each
    /// other's way.
    private static final List<String> AWAY =
            List.of("08", "53", "57P", "58", "55P03", "57014", "40001", "40P01");

    /// What a disk says where a file is open already.
    private static final List<String> DISK = List.of("No space left", "Input/output error");

    private Failures() {}

    /// The trouble to tell; the operator reads the class and the place, never the message, which
    /// may quote what a person sent.
    static Trouble told(Throwable broken) {
        if (isStoreAway(broken)) {
            LOG.error("the store cannot be used: {}", why(broken));
            return Trouble.of(503);
        }
        LOG.error("{} at {}", broken.getClass().getName(), place(broken));
        return Trouble.of(500);
    }

    /// The kind of it, and what the disk says where it is the disk: neither quotes anybody.
    private static String why(Throwable broken) {
        var kind = broken.getClass().getSimpleName();
        for (var at = broken; at != null; at = at.getCause()) {
            if (at instanceof FileSystemException file && file.getReason() != null) {
                return kind + ", as the disk says: " + file.getReason();
            }
        }
        return kind;
    }

    static boolean isStoreAway(Throwable broken) {
        for (var at = broken; at != null; at = at.getCause()) {
            if (at instanceof CannotCreateTransactionException) return true;
            if (at instanceof DataAccessResourceFailureException) return true;
            // A commit or a rollback that did not get through: the connection was lost in between.
            if (at instanceof TransactionSystemException) return true;
            if (at instanceof IOException file && isDiskAway(file)) return true;
            if (at instanceof SQLException sql && isAway(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a file could not be written: the disk is full, about to die, or not there.
    private static boolean isDiskAway(IOException file) {
        if (file instanceof FileSystemException) return true;
        var words = String.valueOf(file.getMessage());
        return DISK.stream().anyMatch(words::contains);
    }

    private static boolean isAway(String state) {
        return AWAY.stream().anyMatch(state::startsWith);
    }

    private static String place(Throwable broken) {
        var steps = broken.getStackTrace();
        for (var step : steps) {
            if (step.getClassName().startsWith("org.soleus")) return step.toString();
        }
        return steps.length > 0 ? steps[0].toString() : "nowhere";
    }
}
