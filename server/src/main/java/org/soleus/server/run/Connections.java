package org.soleus.server.run;

import com.zaxxer.hikari.HikariDataSource;

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

    @Bean
    HikariDataSource dataSource(Opening opening) {
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
        pool.setConnectionInitSql("SET ROLE soleus_app");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "soleus");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
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
