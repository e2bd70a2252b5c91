package org.soleus.server.running.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.server.running.ByHand;
import org.soleus.server.running.Correction;
import org.soleus.server.running.Scored;
import org.soleus.server.running.Source;
import org.soleus.server.running.StoredRun;
import org.soleus.server.running.Summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Runs by weeks.
class WeekTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void a_walk_adds_load_and_no_kilometres() {
        var weeks = Week.of(List.of(run(0, Sport.RUNNING), run(1, Sport.WALKING)), TODAY);
        assertThat(weeks).hasSize(1);
        assertThat(weeks.getFirst().metres()).isEqualTo(5000);
        assertThat(weeks.getFirst().runs()).hasSize(2);
    }

    @Test
    void no_week_is_cut_in_two_by_the_end_of_a_page() {
        var all = IntStream.range(0, 200).mapToObj(ago -> run(ago, Sport.RUNNING)).toList();
        var shown = all.subList(0, RunsPages.cut(all));
        assertThat(shown).hasSizeBetween(60, 66);
        assertThat(shown.getLast().summary().day().getDayOfWeek().getValue()).isEqualTo(1);
    }

    private static StoredRun run(int daysAgo, Sport sport) {
        var day = TODAY.minusDays(daysAgo);
        var told = ByHand.of(sport, Place.UNKNOWN, 5000, 1800);
        var end = day.atTime(20, 0).toInstant(ZoneOffset.UTC);
        return new StoredRun(
                UUID.randomUUID(),
                new Summary(day, Optional.empty(), end, sport, Place.UNKNOWN, told.figures()),
                Scored.of(told, CadenceLine.POPULATION),
                Felt.NOTHING,
                Correction.NONE,
                List.of(new Source(UUID.randomUUID(), Source.HAND, Instant.EPOCH)));
    }
}
