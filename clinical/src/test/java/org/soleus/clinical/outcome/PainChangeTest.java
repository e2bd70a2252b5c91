package org.soleus.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class PainChangeTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "50, 35, ABS15 REL30",
        "50, 36, ''",
        "100, 80, ABS15 ABS20",
        "60, 40, ABS15 ABS20 REL30 REL30_ABS20",
        "20, 14, REL30",
        "20, 15, ''",
        "0, 0, ''",
        "30, 60, ''"
    })
    void the_four_rules_disagree_at_their_borders(int before, int after, String rules) {
        var responded =
                Arrays.stream(rules.split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .map(Responding::valueOf)
                        .collect(Collectors.toSet());
        assertThat(PainChange.of(member(before, after)))
                .isEqualTo(new PainChange.Known(before, false, after, responded));
    }

    @Test
    void what_cannot_be_told_says_why() {
        var nobody = Episode.enrolled(ZoneOffset.UTC, START);
        assertThat(PainChange.of(nobody)).isEqualTo(new PainChange.NotBegun());
        assertThat(PainChange.of(nobody.with(List.of(START), List.of())))
                .isEqualTo(new PainChange.NoBaseline());
        assertThat(PainChange.of(nobody.with(List.of(START), List.of(new PainReading(START, 40)))))
                .isEqualTo(new PainChange.NotAnswered(40));
    }

    private static Episode member(int before, int after) {
        var week12 = START.plusSeconds(84 * 86_400L);
        return Episode.enrolled(ZoneOffset.UTC, START)
                .with(
                        List.of(START),
                        List.of(new PainReading(START, before), new PainReading(week12, after)));
    }
}
