package org.soleus.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

class PlotTest {

    private static final double GAP = -1;

    @Test
    void zero_lies_at_the_foot_and_the_top_at_the_upper_edge() {
        var plot = Plot.of(slots(3), 10, series(Series.Form.LINE, 0, 5, 10));
        assertThat(plot.viewBox()).isEqualTo("0 0 3 100");
        assertThat(only(plot)).isEqualTo("M0.5 100L1.5 50L2.5 0");
    }

    @Test
    void a_line_breaks_where_nothing_was_answered() {
        var plot = Plot.of(slots(6), 10, series(Series.Form.TRACE, 2, 3, GAP, 4, GAP, 5));
        assertThat(only(plot)).isEqualTo("M0.5 80L1.5 70M3.5 60h.01M5.5 50h.01");
    }

    @Test
    void a_dot_stands_for_each_answer_and_none_for_a_gap() {
        var plot = Plot.of(slots(3), 10, series(Series.Form.DOTS, 0, GAP, 7));
        assertThat(only(plot)).isEqualTo("M0.5 100h.01M2.5 30h.01");
    }

    @Test
    void bars_stand_on_the_foot_and_frames_are_wider() {
        var plot =
                Plot.of(
                        slots(2),
                        4,
                        series(Series.Form.DONE, 1, 0),
                        series(Series.Form.PLANNED, 2, 4));
        assertThat(plot.marks())
                .containsExactly(
                        new Plot.Mark("done", "M0.3 100V75H0.7V100Z"),
                        new Plot.Mark("planned", "M0.2 100V50H0.8V100ZM1.2 100V0H1.8V100Z"));
    }

    @Test
    void a_band_closes_around_each_stretch_without_a_gap() {
        var low = values(2, 2, GAP, 4);
        var high = values(4, 6, GAP, 6);
        var plot = Plot.of(slots(4), 10, new Series.Band("Range", low, high));
        assertThat(only(plot))
                .isEqualTo(
                        "M0 60L0.5 60L1.5 40L2 40L2 80L1.5 80L0.5 80L0 80Z"
                                + "M3 40L3.5 40L4 40L4 60L3.5 60L3 60Z");
    }

    @Test
    void a_series_without_a_single_answer_is_not_drawn() {
        var plot = Plot.of(slots(2), 10, series(Series.Form.DOTS, GAP, GAP));
        assertThat(plot.marks()).isEmpty();
    }

    @Test
    void the_limit_lies_across_and_its_number_takes_the_place_of_a_near_one() {
        var plot = Plot.of(slots(2), 10, series(Series.Form.DOTS, 1, 1)).limitedTo(4.5);
        assertThat(plot.marks()).contains(new Plot.Mark("limit", "M0 55H2"));
        assertThat(plot.labels())
                .filteredOn(label -> label.x().equals("100%") && label.anchor().equals("start"))
                .extracting(Plot.Label::words)
                .containsExactly("4.5", "0", "10");
    }

    @Test
    void days_are_written_in_whole_weeks_and_at_most_six_times() {
        var first = LocalDate.of(2026, 10, 14);
        for (int days : List.of(1, 5, 7, 28, 42, 84, 365)) {
            var slots = Slots.days(first, first.plusDays(days - 1), Locale.UK);
            assertThat(slots.count()).isEqualTo(days);
            assertThat(slots.ticks()).hasSizeBetween(1, 6);
            if (days > 6) assertThat(slots.ticks()).allMatch(tick -> tick.slot() % 7 == 0);
        }
        assertThat(Slots.days(first, first, Locale.UK).names()).containsExactly("14 Oct");
        assertThat(Slots.days(first, first, Locale.US).names()).containsExactly("Oct 14");
    }

    @Test
    void the_table_tells_the_same_numbers_and_every_silence() {
        var chart =
                new Chart(
                        "Calm",
                        "Dots.",
                        "Day",
                        Plot.of(slots(2), 10, series(Series.Form.DOTS, 2.5, GAP)));
        assertThat(chart.columns()).containsExactly("Series");
        assertThat(chart.rows())
                .containsExactly(
                        new Chart.Row("Slot 0", List.of("2.5")),
                        new Chart.Row("Slot 1", List.of("no answer")));
    }

    @Test
    void a_stack_is_parted_by_a_cut_and_tells_what_lies_within_and_above() {
        var stack =
                new Series.Stack(
                        "Load", values(40, 40, GAP), values(GAP, 40, GAP), values(GAP, GAP, 20));
        var plot = Plot.of(slots(3), 100, stack);
        assertThat(plot.marks())
                .containsExactly(
                        new Plot.Mark("bar", "M0.14 100V60H0.86V100ZM1.14 100V60H1.86V100Z"),
                        new Plot.Mark("over", "M1.14 58.8V20H1.86V58.8Z"),
                        new Plot.Mark("apart", "M2.14 100V80H2.86V100Z"));
        assertThat(stack.words(1, Locale.UK)).isEqualTo("80");
        assertThat(stack.words(2, Locale.UK)).isEqualTo("none");
    }

    @Test
    void a_note_stands_beside_its_slot_on_the_roomier_side() {
        var plot = Plot.of(slots(4), 2000, series(Series.Form.LOAD, 1, 1, 1, 1));
        assertThat(plot.noted(0, 2000, "14 Oct").labels())
                .contains(
                        new Plot.Label(
                                "14 Oct", "25%", "0%", ".4em", ".8em", "start", "note-label"));
        assertThat(plot.noted(3, 0, "17 Oct").labels())
                .contains(
                        new Plot.Label(
                                "17 Oct", "75%", "100%", "-.4em", ".8em", "end", "note-label"));
        assertThat(plot.labels()).extracting(Plot.Label::words).contains("2,000", "1,000");
    }

    @Test
    void what_does_not_fit_is_refused() {
        var three = slots(3);
        assertThatThrownBy(() -> Plot.of(three, 10, series(Series.Form.DOTS, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Series has 1 of 3 slots");
        assertThatThrownBy(() -> Plot.of(three, 10, series(Series.Form.DOTS, 1, 11, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plot.of(three, 0)).isInstanceOf(IllegalArgumentException.class);
        var four = new Series[4];
        Arrays.fill(four, series(Series.Form.DOTS, 1, 1, 1));
        assertThatThrownBy(() -> Plot.of(three, 10, four))
                .isInstanceOf(IllegalArgumentException.class);
        var low = values(3);
        var high = values(2);
        assertThatThrownBy(() -> new Series.Band("Range", low, high))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String only(Plot plot) {
        assertThat(plot.marks()).hasSize(1);
        return plot.marks().getFirst().path();
    }

    private static Slots slots(int count) {
        var names = new String[count];
        for (int slot = 0; slot < count; slot++) names[slot] = "Slot " + slot;
        return Slots.of(List.of(names));
    }

    private static Series series(Series.Form form, double... values) {
        return new Series.Values("Series", form, values(values));
    }

    private static List<OptionalDouble> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(v -> v == GAP ? OptionalDouble.empty() : OptionalDouble.of(v))
                .toList();
    }
}
