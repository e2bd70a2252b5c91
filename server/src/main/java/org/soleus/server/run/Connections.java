package org.soleus.server.run;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pool that requests use and the one sign-in that migrations use.
///
/// Every pooled connection takes the run-time role as it opens: row-level security binds even a
/// statement outside any transaction, and nothing in the pool owns a table.
@Configuration(proxyBeanMethods = false)
class Connections {

    private static final int POOL = 20;
    private static final long PATIENCE_MS = 5_000;
    private static final long VALIDATION_MS = 2_000;
    private static final long KEEPALIVE_MS = 60_000;

    /// How much longer than a statement may take the connection itself is waited for, in seconds:
    /// long enough that a database that answers speaks first.
    private static final int LONGER = 5;

    /// @param seconds how long one statement may take
    @Bean
    HikariDataSource dataSource(
            Opening opening, @Value("${soleus.statement-seconds:20}") int seconds) {
        var database = opening.database();
        var pool = new HikariDataSource();
        pool.setPoolName("soleus");
        pool.setJdbcUrl(database.url());
        if (!database.login().isEmpty()) {
            pool.setUsername(database.login());
            pool.setPassword(database.loginPassword());
        }
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE_MS);
        pool.setValidationTimeout(VALIDATION_MS);
        pool.setKeepaliveTime(KEEPALIVE_MS);
        pool.setConnectionInitSql(firstWords(seconds));
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("socketTimeout", String.valueOf(seconds + LONGER));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "soleus");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    /// No statement waits for ever, neither for a lock nor for itself, and nobody leaves a
    /// transaction open.
    private static String firstWords(int seconds) {
        return """
        SET ROLE soleus_app; SET lock_timeout = '10s'; SET statement_timeout = '%ds';
        SET idle_in_transaction_session_timeout = '60s'\
        """
                .formatted(seconds);
    }

    @Bean
    FlywayConfigurationCustomizer migrationsRunAsTheOwner(Opening opening) {
        return flyway -> {
            var database = opening.database();
            flyway.dataSource(
                    database.url(),
                    database.owner().isEmpty() ? null : database.owner(),
                    database.owner().isEmpty() ? null : database.ownerPassword());
        };
    }
}
