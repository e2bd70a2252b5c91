package org.soleus.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Every clinic that is broken in seconds, each time that anything changes; and that a loss would
/// be seen.
class FaultsTest {

    private static Nursery nursery;

    @BeforeAll
    static void begin() throws Exception {
        var home = Path.of("..").toAbsolutePath().normalize();
        nursery = Nursery.begin(new Program.Classes(home));
    }

    @AfterAll
    static void end() throws IOException {
        nursery.close();
    }

    /// In CI, where all that they need is there, what is skipped is a failure.
    @ParameterizedTest
    @CsvSource({
        "kills, 1",
        "moments, 3",
        "store-kills, 1",
        "again, 4",
        "sync, 1",
        "upload, 1",
        "backup, 1",
        "order, 1",
        "clock, 2"
    })
    void nothing_acknowledged_is_lost_or_doubled(String name, int rounds) throws Exception {
        try {
            var told = Experiments.named(name).tried(nursery, new Pace(false, 1, rounds));
            var missed = told.figures().stream().filter(FaultsTest::isMissed);
            assertThat(missed).as(name + ": " + told).isEmpty();
        } catch (Skipped skipped) {
            if ("true".equals(System.getenv("CI"))) throw skipped;
            Assumptions.abort(skipped.why());
        }
    }

    /// Counts hold on any machine; times are told by the command, and mean something on a quiet
    /// one.
    private static boolean isMissed(Figure figure) {
        return figure.isMissed() && !figure.unit().equals("ms");
    }

    @Test
    void what_is_lost_or_doubled_would_be_seen() throws Exception {
        try (var ground = nursery.ground()) {
            var she = ground.writers(1).getFirst();
            var ledger = Ledger.begin(ground);
            ledger.told(new Ledger.Effect(she.member(), Kind.TEST.name(), 7), UUID.randomUUID());
            assertThat(ledger.sum().lost()).isEqualTo(1);
            Store.change(
                    ground.data(),
                    "INSERT INTO measure.self_test SELECT tenant, member, gen_random_uuid(),"
                            + " 'LEFT', 'knee-to-wall', current_date, now(), 9, 'DONE', NULL FROM"
                            + " account.person WHERE member = '"
                            + she.member()
                            + "'");
            assertThat(ledger.sum().doubled()).isEqualTo(1);
        }
    }

    @Test
    void each_has_a_name_of_its_own_and_is_described() throws IOException {
        var names = Experiments.ALL.stream().map(Experiment::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        var page = Files.readString(Path.of("../docs/faults.md"));
        assertThat(names).allSatisfy(name -> assertThat(page).contains("**" + name + "**"));
    }

    @Test
    void options_are_read_and_what_is_none_is_refused() {
        var asked = Asked.of(List.of("kills", "--long", "--rounds", "3", "--seed", "7"));
        assertThat(asked.names()).containsExactly("kills");
        assertThat(asked.pace()).isEqualTo(new Pace(true, 7, 3));
        assertThat(asked.pace().rounds(2, 200)).isEqualTo(3);
        assertThat(Asked.of(List.of("kills")).pace().rounds(2, 200)).isEqualTo(2);
        for (var wrong :
                List.of(List.of("hurricane"), List.of("--seed", "x"), List.of("--rounds"))) {
            assertThatThrownBy(() -> Asked.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
