package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Symptoms tied to load: shares, spans, and how little may be said.
class SymptomsTest {

    @ParameterizedTest
    @CsvSource({"5, 12, .2200, .6440", "4, 30, .0613, .2660"})
    void the_span_of_a_share(int count, int of, double low, double high) {
        Share share = new Share(count, of);
        assertThat(share.low()).isCloseTo(low, within(5e-5));
        assertThat(share.high()).isCloseTo(high, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"5, 12, 4, 30, .2833, .0461, .5218", "2, 10, 3, 25, .0800, -.1159, .3488"})
    void the_span_of_a_difference(
            int count, int of, int other, int ofOther, double by, double low, double high) {
        Share.Difference difference = new Share(count, of).minus(new Share(other, ofOther));
        assertThat(difference.value()).isCloseTo(by, within(5e-5));
        assertThat(difference.low()).isCloseTo(low, within(5e-5));
        assertThat(difference.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void five_of_twelve_heavy_days_against_four_of_thirty_is_more_often() {
        LoadLink link = LoadLink.of(days(12, 5, 24, 4, 6, 0));
        assertThat(link).isInstanceOf(LoadLink.MoreAfterHeavy.class);
        if (link instanceof LoadLink.MoreAfterHeavy(Share heavy, Share others, _)) {
            assertThat(heavy).isEqualTo(new Share(5, 12));
            assertThat(others).isEqualTo(new Share(4, 30));
        }
    }

    @Test
    void a_difference_that_chance_explains_is_no_clear_link() {
        assertThat(LoadLink.of(days(12, 3, 24, 4, 6, 0))).isInstanceOf(LoadLink.NoClearLink.class);
    }

    @Test
    void sore_legs_may_have_been_protected() {
        assertThat(LoadLink.of(days(12, 0, 24, 12, 6, 3)))
                .isInstanceOf(LoadLink.LessAfterHeavy.class);
    }

    @Test
    void with_too_little_nothing_is_said_but_how_much_is_missing() {
        assertThat(LoadLink.of(days(4, 4, 8, 0, 8, 0))).isEqualTo(new LoadLink.NeedsMore(24));
        assertThat(LoadLink.of(days(12, 2, 24, 1, 6, 0))).isEqualTo(new LoadLink.NeedsMore(1));
        assertThat(LoadLink.of(List.of())).isEqualTo(new LoadLink.NeedsMore(36));
    }

    @Test
    void unanswered_mornings_hold_it_back() {
        List<LoadLink.DayPair> days = new ArrayList<>(days(12, 5, 24, 4, 6, 0));
        for (int at = 0; at < 22; at++) days.add(new LoadLink.DayPair(0, false, false, false));
        assertThat(LoadLink.of(days)).isInstanceOf(LoadLink.NeedsMore.class);
    }

    @Test
    void a_fact_is_told_when_it_clearly_came_before_sore_mornings() {
        List<HiddenLoad.Morning> mornings = new ArrayList<>();
        for (int day = 0; day < 60; day++) mornings.add(new HiddenLoad.Morning(day, day % 12 == 5));
        Map<String, Set<Long>> facts =
                Map.of(
                        "hill-day", Set.of(3L, 15L, 27L, 39L),
                        "new-shoes", Set.of(8L, 20L, 32L),
                        "sand", Set.of(4L, 16L));
        List<HiddenLoad> found = HiddenLoad.of(mornings, facts, Map.of());
        assertThat(found).extracting(HiddenLoad::fact).containsExactly("hill-day");
        assertThat(found.getFirst().before()).isEqualTo(new Share(4, 5));
    }

    @Test
    void mornings_of_whose_days_before_a_fact_could_not_be_seen_say_nothing_of_it() {
        List<HiddenLoad.Morning> mornings = new ArrayList<>();
        for (int day = 0; day < 60; day++) mornings.add(new HiddenLoad.Morning(day, day % 12 == 5));
        Map<String, Set<Long>> facts = Map.of("steps", Set.of(3L, 15L, 27L, 39L));
        Set<Long> first = new HashSet<>();
        for (long day = 0; day < 45; day++) first.add(day);
        HiddenLoad found = HiddenLoad.of(mornings, facts, Map.of("steps", first)).getFirst();
        assertThat(found.before()).isEqualTo(new Share(4, 4));
        assertThat(found.otherwise().of()).isEqualTo(39);
        assertThat(HiddenLoad.of(mornings, facts, Map.of("steps", Set.of()))).isEmpty();
    }

    /// Heavy days, lighter days and rest days, each with so many sore mornings after.
    private static List<LoadLink.DayPair> days(
            int heavy, int soreHeavy, int light, int soreLight, int rest, int soreRest) {
        List<LoadLink.DayPair> days = new ArrayList<>();
        add(days, heavy, soreHeavy, 9000);
        add(days, light, soreLight, 4000);
        add(days, rest, soreRest, 0);
        return days;
    }

    private static void add(List<LoadLink.DayPair> days, int count, int sore, int load) {
        for (int at = 0; at < count; at++) {
            days.add(new LoadLink.DayPair(load == 0 ? 0 : load + at, true, at < sore, false));
        }
    }
}
