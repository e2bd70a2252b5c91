package org.soleus.clinical.running.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is planted is found and released, what is not is never told, and what drifts falls silent.
class RefitTest {

    /// A day on which four weeks of the calendar begin.
    private static final LocalDate CUT = LocalDate.ofEpochDay(28L * 735);

    private static final MadeRows CLINIC = new MadeRows(150, CUT, MadeRows.SIGNAL);

    private static Refit refit(List<FlareRow> rows, int days) {
        return Refit.of(rows, CUT.plusDays(days + 1L));
    }

    @Test
    void a_planted_signal_is_released_with_its_weights() {
        Refit refit = refit(CLINIC.days(28 * 4, 3), 28 * 4);
        assertThat(refit.isReleased()).isTrue();
        FlareModel model = refit.model().orElseThrow();
        assertThat(model.base()).isEqualTo(-2.4, within(.3));
        assertThat(model.further()).isEqualTo(.8, within(.2));
        assertThat(model.harder()).isEqualTo(.8, within(.2));
        assertThat(model.sorer()).isEqualTo(.9, within(.2));
        assertThat(model.painful()).isEqualTo(.7, within(.2));
        assertThat(refit.windows()).hasSize(2).allMatch(Tested::passes);
        assertThat(refit.others().orElseThrow().skill()).isPositive();
        assertThat(refit.awaits()).isEmpty();
    }

    @Test
    void a_planted_signal_is_nearly_always_found() {
        int released = 0;
        for (long seed = 10; seed < 16; seed++) {
            if (refit(CLINIC.days(28 * 4, seed), 28 * 4).isReleased()) released++;
        }
        assertThat(released).isGreaterThanOrEqualTo(5);
    }

    @Test
    void noise_is_never_released() {
        MadeRows noise = new MadeRows(60, CUT, MadeRows.NOISE);
        for (long seed = 0; seed < 12; seed++) {
            Refit refit = refit(noise.days(28 * 4, seed), 28 * 4);
            assertThat(refit.isReleased()).as("seed %d", seed).isFalse();
            assertThat(refit.gathered().isEnough()).isTrue();
        }
    }

    @Test
    void after_a_drift_it_falls_silent() {
        List<FlareRow> rows = new ArrayList<>(CLINIC.days(28 * 4, 2));
        FlareModel turned = new FlareModel(-.6, -.8, -.8, -.9, -.7);
        rows.addAll(new MadeRows(150, CUT.plusDays(28 * 4), turned).days(28, 3));
        assertThat(refit(rows, 28 * 4).isReleased()).isTrue();
        Refit after = refit(rows, 28 * 5);
        assertThat(after.isReleased()).isFalse();
        assertThat(after.windows().getFirst().passes()).isTrue();
        assertThat(after.windows().getLast().passes()).isFalse();
    }

    @Test
    void four_weeks_that_are_not_over_change_nothing() {
        List<FlareRow> rows = CLINIC.days(28 * 5, 2);
        Refit at = refit(rows, 28 * 4);
        for (int day = 1; day < 28; day++) assertThat(refit(rows, 28 * 4 + day)).isEqualTo(at);
        assertThat(refit(rows, 28 * 5)).isNotEqualTo(at);
        assertThat(refit(rows, 28 * 4 - 1).until()).isEqualTo(at.until().minusDays(28));
    }

    @ParameterizedTest
    @CsvSource({"39, 30, false", "40, 19, false", "40, 20, true", "400, 19, false"})
    void it_takes_forty_flares_of_twenty_members(int flares, int members, boolean enough) {
        List<FlareRow> rows = new ArrayList<>(flares(flares, members));
        assertThat(Gathered.of(rows).isEnough()).isEqualTo(enough);
        rows.addAll(calm());
        Refit refit = refit(rows, 28 * 3);
        assertThat(refit.gathered().flares()).isEqualTo(flares);
        assertThat(refit.gathered().members()).isEqualTo(members);
        assertThat(refit.isReleased()).isFalse();
        assertThat(refit.awaits().isPresent()).isFalse();
    }

    private static List<FlareRow> flares(int flares, int members) {
        List<FlareRow> rows = new ArrayList<>();
        FlareInputs inputs = new FlareInputs(1, 1, 2, 3);
        for (int at = 0; at < flares; at++) {
            rows.add(new FlareRow(at % members, CUT.plusDays(at % 28), inputs, true));
        }
        return rows;
    }

    private static List<FlareRow> calm() {
        List<FlareRow> rows = new ArrayList<>();
        FlareInputs inputs = new FlareInputs(0, 0, 0, 0);
        for (int at = 0; at < 900; at++) {
            rows.add(new FlareRow(at % 60, CUT.plusDays(at % 84), inputs, false));
        }
        return rows;
    }

    @Test
    void thirty_nine_flares_abstain_however_clear_they_are() {
        List<FlareRow> clear = CLINIC.days(28 * 4, 5);
        List<FlareRow> few = new ArrayList<>();
        int flares = 0;
        for (FlareRow row : clear) if (!row.flare() || ++flares <= 39) few.add(row);
        Refit refit = refit(few, 28 * 4);
        assertThat(refit.gathered().flares()).isEqualTo(39);
        assertThat(refit.isReleased()).isFalse();
        assertThat(refit.others()).isEmpty();
        assertThat(refit.windows()).allMatch(window -> window.report().isEmpty());
    }

    @Test
    void who_has_enough_and_was_not_tested_yet_hears_when_it_will_have_been() {
        Refit first = refit(CLINIC.days(28, 6), 28);
        assertThat(first.awaits()).contains(CUT.plusDays(28 * 3 + 1));
        Refit second = refit(CLINIC.days(28 * 2, 6), 28 * 2);
        assertThat(second.awaits()).contains(CUT.plusDays(28 * 3 + 1));
        assertThat(refit(CLINIC.days(28 * 3, 6), 28 * 3).awaits()).isEmpty();
        assertThat(Refit.of(List.of(), CUT).awaits()).isEmpty();
    }

    @Test
    void the_order_in_which_runs_come_changes_nothing() {
        List<FlareRow> rows = CLINIC.days(28 * 4, 7);
        Refit once = refit(rows, 28 * 4);
        for (long seed = 0; seed < 3; seed++) {
            List<FlareRow> mixed = new ArrayList<>(rows);
            Collections.shuffle(mixed, new Random(seed));
            assertThat(refit(mixed, 28 * 4)).isEqualTo(once);
        }
    }

    @Test
    void runs_after_the_newest_four_weeks_change_nothing_and_each_test_knows_only_its_past() {
        List<FlareRow> rows = CLINIC.days(28 * 4, 8);
        List<FlareRow> more = new ArrayList<>(rows);
        more.addAll(new MadeRows(9, CUT.plusDays(28 * 4), MadeRows.NOISE).days(20, 1));
        assertThat(refit(more, 28 * 4)).isEqualTo(refit(rows, 28 * 4));
        Refit short1 = refit(rows, 28 * 3);
        assertThat(refit(rows, 28 * 4).windows().getFirst()).isEqualTo(short1.windows().getLast());
    }

    @Test
    void no_run_and_no_flare_and_nothing_but_flares_are_no_reason_to_speak() {
        assertThat(Refit.of(List.of(), CUT).isReleased()).isFalse();
        assertThat(refit(calm(), 84).isReleased()).isFalse();
        assertThat(refit(flares(400, 60), 84).isReleased()).isFalse();
    }
}
