package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the operator may ask for, and what is refused before anything is touched.
class OptionsTest {

    @TempDir Path temp;

    @Test
    void nothing_asked_is_loopback_and_the_folder_data() {
        var plain = Options.of();
        assertThat(plain.isLoopback()).isTrue();
        assertThat(plain.data()).isEqualTo(Path.of("data"));
        assertThat(plain.freshDemo()).isFalse();
        assertThat(plain.pulse()).isEmpty();
    }

    @Test
    void every_option_is_taken() {
        var asked =
                Options.of(
                        "--port",
                        "0",
                        "--host",
                        "0.0.0.0",
                        "--data",
                        "x",
                        "--fresh-demo",
                        "--pulse",
                        "9100");
        assertThat(asked)
                .isEqualTo(
                        new Options(
                                0,
                                "0.0.0.0",
                                Path.of("x"),
                                true,
                                Optional.of(new Place("127.0.0.1", 9100))));
        assertThat(asked.isLoopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port -1",
                "--port 65536",
                "--prot 1",
                "run",
                "--data",
                "--pulse",
                "--pulse here",
                "--pulse 70000",
                "--pulse :"
            })
    void what_is_not_understood_is_told_with_exit_2(String line) {
        assertThatThrownBy(() -> Options.of(line.split(" ")))
                .isInstanceOfSatisfying(Stop.class, stop -> assertThat(stop.exit()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "9100, 127.0.0.1:9100, localhost",
        "0, 127.0.0.1:0, localhost",
        "0.0.0.0:9100, 0.0.0.0:9100, 0.0.0.0",
        "[::1]:9100, [::1]:9100, [::1]",
        "watch.clinic.example:9100, watch.clinic.example:9100, watch.clinic.example"
    })
    void a_pulse_is_on_loopback_unless_it_says_otherwise(String asked, String is, String shown) {
        var place = Options.of("--pulse", asked).pulse().orElseThrow();
        assertThat(place).hasToString(is);
        assertThat(place.shown()).isEqualTo(shown);
    }

    @Test
    void a_log_is_for_people_or_for_machines_and_nothing_else() {
        assertThat(Logs.of("")).isEqualTo(Logs.WORDS);
        assertThat(Logs.of("json")).isEqualTo(Logs.JSON);
        assertThatThrownBy(() -> Logs.of("xml")).isInstanceOf(Stop.class);
    }

    @Test
    void one_folder_is_held_by_one() {
        try (var held = DataFolder.open(temp.resolve("data"))) {
            held.sayWhere("http://localhost:1");
            assertThatThrownBy(() -> DataFolder.open(temp.resolve("data")))
                    .isInstanceOf(Stop.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("http://localhost:1");
        }
        DataFolder.open(temp.resolve("data")).close();
    }

    @Test
    void a_fresh_demo_throws_a_demo_away_and_nothing_else() throws IOException {
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            folder.begin();
            Files.writeString(folder.path().resolve("tenant.key"), "real");
            assertThatThrownBy(folder::begin)
                    .isInstanceOf(Stop.class)
                    .hasMessageContaining("not a demo");
            assertThat(folder.path().resolve("tenant.key")).exists();
            folder.markDemo();
            Files.writeString(folder.path().resolve("somebody's.txt"), "keep");
            folder.begin();
            assertThat(folder.path().resolve("tenant.key")).doesNotExist();
            assertThat(folder.path().resolve("somebody's.txt")).exists();
        }
    }

    @Test
    void a_folder_that_cannot_be_is_told() throws IOException {
        Files.writeString(temp.resolve("file"), "in the way");
        assertThatThrownBy(() -> DataFolder.open(temp.resolve("file")))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("cannot be written");
    }
}
