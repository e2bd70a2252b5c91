package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Work on a connection in a transaction, in the scope of whoever calls.
@Component
class InOneGo {

    private final DataSource database;
    private final TransactionTemplate moment;
    private final TransactionTemplate all;
    private final TransactionTemplate within;

    InOneGo(DataSource database, PlatformTransactionManager transactions) {
        this.database = database;
        this.moment = new TransactionTemplate(transactions);
        moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        this.all = new TransactionTemplate(transactions);
        all.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.within = new TransactionTemplate(transactions);
        within.setReadOnly(true);
    }

    /// What is done with a connection.
    ///
    /// @param <R> what it makes
    @FunctionalInterface
    interface Work<R extends @Nullable Object> {
        R with(Connection connection) throws SQLException, IOException;
    }

    /// Reads the database as it is at one moment, however long it takes.
    <R> R atOneMoment(Work<R> work) throws IOException {
        return done(moment, work);
    }

    /// Writes all of it, or nothing where it throws.
    <R> R orNothing(Work<R> work) throws IOException {
        return done(all, work);
    }

    /// Asks something, within the transaction of the caller where there is one.
    <R extends @Nullable Object> R asked(Work<R> work) {
        try {
            return done(within, work);
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    private <R extends @Nullable Object> R done(TransactionTemplate transaction, Work<R> work)
            throws IOException {
        try {
            return transaction.execute(_ -> with(work));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private <R extends @Nullable Object> R with(Work<R> work) {
        try {
            return work.with(DataSourceUtils.getConnection(database));
        } catch (SQLException world) {
            throw new IllegalStateException("the database does not do it", world);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
