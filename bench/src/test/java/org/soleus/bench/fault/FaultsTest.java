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
import java.util.stream.IntStream;

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
            tells(ledger, she, Telling.test(7));
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

    /// A half session is one that is not there, and another that nobody told.
    @Test
    void a_session_that_is_lost_or_half_or_told_again_would_be_seen() throws Exception {
        try (var ground = nursery.ground()) {
            ground.start();
            var she = ground.person("ben");
            var begun = Sessions.begun(ground, she, 1).getFirst();
            var ledger = Ledger.begin(ground);
            var session = Telling.session(begun, 0);
            for (var telling : session) {
                tells(ledger, she, telling);
                assertThat(she.save(telling.path(), UUID.randomUUID(), telling.fields()).isGood())
                        .isTrue();
            }
            assertThat(held(ground, ledger)).isEqualTo(List.of(0L, 0L));
            var hers = " WHERE session = '" + begun.id() + "'";
            Store.change(ground.data(), "UPDATE plan.set_done SET amount = 2" + hers);
            long sets = session.size() - 1L;
            assertThat(held(ground, ledger)).isEqualTo(List.of(sets, sets));
            Store.change(ground.data(), "DELETE FROM plan.set_done" + hers);
            assertThat(held(ground, ledger)).isEqualTo(List.of(sets, 0L));
            Store.change(ground.data(), "UPDATE plan.session SET effort = NULL" + hers);
            assertThat(held(ground, ledger)).isEqualTo(List.of(sets + 1, 1L));
            Store.change(ground.data(), "UPDATE plan.session SET finished_at = NULL" + hers);
            assertThat(held(ground, ledger)).isEqualTo(List.of(sets + 1, 0L));
            she.save(session.getLast().path(), UUID.randomUUID(), session.getLast().fields());
            var other = Telling.session(begun, 1).getLast();
            she.save(other.path(), UUID.randomUUID(), other.fields());
            assertThat(held(ground, ledger)).isEqualTo(List.of(sets, 1L));
        }
    }

    private static List<Long> held(Ground ground, Ledger ledger) throws Exception {
        var sum = ledger.sumOf(ground, ledger.keys(), UUID.randomUUID());
        return List.of(sum.lost(), sum.doubled());
    }

    /// Where two are alike, one that is lost could not be told from one that is doubled.
    @Test
    void who_tells_the_same_twice_spoils_the_experiment() throws Exception {
        try (var ground = nursery.ground()) {
            var she = ground.writers(1).getFirst();
            var ledger = Ledger.begin(ground);
            tells(ledger, she, Telling.test(7));
            tells(ledger, she, Telling.test(7));
            assertThatThrownBy(ledger::sum).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void tells(Ledger ledger, Person she, Telling telling) {
        ledger.told(Ledger.Effect.of(she, telling), UUID.randomUUID());
    }

    @Test
    void nobody_tells_the_same_twice_as_long_as_an_experiment_lasts() {
        assertThat(IntStream.range(0, 90_000).mapToObj(nth -> Telling.test(nth).said()))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 9_000).mapToObj(nth -> Telling.run(nth).said()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_skipped_is_no_success_and_no_failure() {
        assertThat(Ended.code(List.of(Ended.HELD, Ended.HELD))).isEqualTo(0);
        assertThat(Ended.code(List.of(Ended.HELD, Ended.SKIPPED))).isEqualTo(3);
        assertThat(Ended.code(List.of(Ended.BROKEN, Ended.SKIPPED))).isEqualTo(1);
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
