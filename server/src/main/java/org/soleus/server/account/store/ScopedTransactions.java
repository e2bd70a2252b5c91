package org.soleus.server.account.store;

import org.soleus.server.account.Scope;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Transactions that see only what the running scope may see.
///
/// The role and the settings hold until the transaction ends, and leave with it: the next one on
/// the same connection begins with nothing.
@Component("transactionManager")
class ScopedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Scope.current();
        if (scope.isEmpty()) return;
        try (var statement = connection.createStatement()) {
            statement.execute(scope.get().settings());
        }
    }
}
