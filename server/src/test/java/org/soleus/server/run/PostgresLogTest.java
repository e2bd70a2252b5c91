package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Why PostgreSQL ended, out of what it wrote.
class PostgresLogTest {

    @TempDir Path temp;

    private String lastWord(String... lines) throws IOException {
        var file = temp.resolve("postgres.log");
        Files.write(file, List.of(lines));
        return new PostgresLog(file).lastWord();
    }

    @Test
    void a_panic_is_the_reason_whatever_was_said_after_it() throws IOException {
        assertThat(
                        lastWord(
                                "2026-11-27 UTC [1] LOG:  checkpoint starting",
                                "2026-11-27 UTC [2] PANIC:  could not fsync file: Input/output"
                                        + " error",
                                "2026-11-27 UTC [3] FATAL:  the database system is in recovery"
                                        + " mode"))
                .isEqualTo("could not fsync file: Input/output error");
    }

    @Test
    void without_one_it_is_the_last_that_ended_it_and_not_that_it_was_away() throws IOException {
        assertThat(
                        lastWord(
                                "2026-11-27 UTC [1] FATAL:  could not write lock file: No space"
                                        + " left",
                                "2026-11-27 UTC [3] FATAL:  the database system is starting up"))
                .isEqualTo("could not write lock file: No space left");
    }

    @Test
    void who_ends_without_a_word_has_none() throws IOException {
        assertThat(lastWord("2026-11-27 UTC [1] LOG:  starting")).isEmpty();
        assertThat(new PostgresLog(temp.resolve("none")).lastWord()).isEmpty();
    }
}
