package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;

@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53100", "53300", "58030"})
    void a_store_that_is_away_or_full_is_told_as_such(String state) {
        var broken = new UncategorizedSQLException("read", "SELECT", new SQLException("x", state));
        assertThat(Failures.told(new IllegalStateException(broken)).status()).isEqualTo(503);
    }

    @Test
    void no_connection_at_all_means_the_store_is_away() {
        assertThat(Failures.told(new CannotGetJdbcConnectionException("none")).status())
                .isEqualTo(503);
    }

    @Test
    void a_disk_that_is_full_is_told_as_such() {
        var full = new IOException("No space left on device");
        assertThat(Failures.told(new IllegalStateException("key", full)).status()).isEqualTo(503);
        var gone = new FileSystemException("keys", null, "Read-only file system");
        assertThat(Failures.told(new IllegalStateException("key", gone)).status()).isEqualTo(503);
    }

    @Test
    void a_disk_that_is_about_to_die_is_told_as_such_and_the_operator_reads_its_words(
            CapturedOutput log) {
        var refused = new FileSystemException("keys", null, "Input/output error");
        assertThat(Failures.told(new IllegalStateException("key", refused)).status())
                .isEqualTo(503);
        assertThat(log).contains("IllegalStateException, as the disk says: Input/output error");
        var open = new IOException("Input/output error");
        assertThat(Failures.told(new IllegalStateException("key", open)).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "40001", "40P01"})
    void a_store_that_is_too_busy_is_told_as_such(String state) {
        var broken = new UncategorizedSQLException("read", "SELECT", new SQLException("x", state));
        assertThat(Failures.told(broken).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void a_statement_that_is_wrong_is_our_own_fault(String state) {
        var broken = new UncategorizedSQLException("read", "SELECT", new SQLException("x", state));
        assertThat(Failures.told(broken).status()).isEqualTo(500);
    }

    @Test
    void anything_else_is_our_own_fault() {
        assertThat(Failures.told(new IllegalArgumentException("pain must be 0 to 10")).status())
                .isEqualTo(500);
    }
}
