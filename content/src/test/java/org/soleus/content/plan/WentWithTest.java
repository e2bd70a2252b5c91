package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.plan.WentWith;
import org.soleus.clinical.plan.WentWith.Pair;

import java.util.ArrayList;
import java.util.List;

/// What may be said to go with calm mornings, and how much of it must be known first.
class WentWithTest {

    @ParameterizedTest
    @CsvSource({
        "15, 13, 13, 2, true",
        "16, 15, 16, 5, true",
        "16, 9, 16, 8, false",
        "16, 5, 16, 15, false",
        "11, 11, 30, 2, false",
        "30, 30, 11, 0, false",
        "13, 13, 14, 1, false"
    })
    void only_enough_days_and_more_than_chance_are_told(
            int with, int calmWith, int without, int calmWithout, boolean told) {
        var days = new ArrayList<Pair>();
        for (int at = 0; at < with; at++) days.add(new Pair(true, at < calmWith));
        for (int at = 0; at < without; at++) days.add(new Pair(false, at < calmWithout));
        assertThat(WentWith.of(days).isPresent()).isEqualTo(told);
    }

    @Test
    void how_many_mornings_are_missing_is_told() {
        assertThat(WentWith.missing(List.of(new Pair(true, true)))).isEqualTo(27);
    }
}
