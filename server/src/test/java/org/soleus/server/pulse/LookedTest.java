package org.soleus.server.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.run.TestClinic;
import org.springframework.jdbc.datasource.AbstractDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// What stands in the way of serving, in a word.
class LookedTest {

    @TempDir Path temp;

    /// A database that is away.
    private static final class Away extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("refused", "08001");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void it_is_not_served_before_the_start_nor_after_the_stop() {
        try (var folder = TestClinic.folder(temp)) {
            var readiness = new Readiness(true);
            var looked = new Looked(readiness, new Away(), folder);
            assertThat(looked.word()).isEqualTo("not serving");
            readiness.start();
            assertThat(looked.word()).isEqualTo("database");
            readiness.stop();
            assertThat(looked.word()).isEqualTo("not serving");
        }
    }

    @Test
    void beyond_loopback_whoever_shares_requests_out_has_a_moment_to_look() {
        var readiness = new Readiness(false);
        readiness.start();
        long began = System.nanoTime();
        readiness.stop();
        assertThat(System.nanoTime() - began).isGreaterThan(1_900_000_000L);
    }
}
