package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.running.capacity.HeelRaises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// What check-ins say of heel raises.
class RaisesToldTest {

    private static final Instant NOW = Instant.parse("2026-08-05T18:00:00Z");

    @ParameterizedTest(name = "held {0}, failed {1}: {2} %")
    @CsvSource({
        "raise-single-lsi-80, '', 80",
        "raise-single-lsi-90, '', 90",
        "raise-single-lsi-90-end, '', 90",
        "'', raise-single-lsi-80, none",
        "step-down-level, pogo-20-pain-2, nothing told"
    })
    void a_check_shows_what_it_asks_for_and_no_less(String held, String failed, String shows) {
        var told = RaisesTold.newest(List.of(row(0, held, failed)), ZoneOffset.UTC);
        var text =
                told.map(
                                test ->
                                        test.raises()
                                                .map(HeelRaises::percent)
                                                .map(String::valueOf)
                                                .orElse("none"))
                        .orElse("nothing told");
        assertThat(text).isEqualTo(shows);
    }

    @Test
    void the_newest_that_says_anything_counts() {
        var rows =
                List.of(
                        row(1, "step-down-level", ""),
                        row(3, "", "raise-single-lsi-90"),
                        row(9, "raise-single-lsi-80", ""));
        var told = RaisesTold.newest(rows, ZoneOffset.UTC).orElseThrow();
        assertThat(told.day()).isEqualTo(LocalDate.of(2026, 8, 2));
        assertThat(told.raises()).isEmpty();
    }

    @Test
    void eight_tenths_are_no_weak_calf() {
        assertThat(HeelRaises.reaching(80).isBelow(70)).isFalse();
        assertThat(HeelRaises.reaching(60).isBelow(70)).isTrue();
    }

    private static CheckRow row(int daysAgo, String held, String failed) {
        return new CheckRow(
                Phase.LOAD.id(), NOW.minusSeconds(86_400L * daysAgo), set(held), set(failed));
    }

    private static Set<String> set(String ids) {
        return ids.isEmpty() ? Set.of() : Set.of(ids);
    }
}
