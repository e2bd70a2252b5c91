package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.load.Profile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What runs and answers have shown that a calf bears.
class CapacityTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3, 1, 1, TOLERATED", "4, 0, 1, 1, NOT_TOLERATED", "0, 4, 1, 1, NOT_TOLERATED",
        "1, 1, 2, 1, NOT_TOLERATED", "1, 1, 1, 2, NOT_TOLERATED", "1, 1, 0, 0, TOLERATED",
        "-1, 1, 1, 1, UNKNOWN", "1, 1, -1, 1, UNKNOWN", "1, 1, 1, -1, UNKNOWN",
        "1, 1, 2, -1, NOT_TOLERATED"
    })
    void a_run_is_borne_when_pain_and_both_mornings_stay_within(
            int during, int after, int morning, int second, Tolerance tolerance) {
        Felt felt = Diary.felt(during, after, morning, second);
        assertThat(new Diary().run(9, 5000, felt).history(true).tolerance(0)).isEqualTo(tolerance);
    }

    @Test
    void a_step_back_within_three_days_takes_a_good_run_with_it() {
        assertThat(new Diary().good(9, 5000).sore(6, 5000).history(true).tolerance(0))
                .isEqualTo(Tolerance.NOT_TOLERATED);
        assertThat(new Diary().good(9, 5000).sore(5, 5000).history(true).tolerance(0))
                .isEqualTo(Tolerance.TOLERATED);
    }

    @Test
    void who_is_not_asked_is_assumed_to_have_borne_what_was_not_complained_of() {
        assertThat(new Diary().silent(9, 5000).history(false).tolerance(0))
                .isEqualTo(Tolerance.ASSUMED);
        assertThat(new Diary().silent(9, 5000).history(true).tolerance(0))
                .isEqualTo(Tolerance.UNKNOWN);
        Felt ached = Diary.felt(1, 0, 1, 1);
        assertThat(new Diary().run(9, 5000, ached).history(false).tolerance(0))
                .isEqualTo(Tolerance.NOT_TOLERATED);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 1, QUIET",
        "2, 2, 1, HOLD",
        "4, 1, 1, REGRESS",
        "2, 3, 1, REGRESS",
        "8, 1, 1, ESCALATE",
        "2, 1, 7, ESCALATE",
        "2, -1, -1, QUIET"
    })
    void the_pain_model(int during, int morning, int second, Reaction.Level level) {
        assertThat(Reaction.to(Diary.felt(during, 1, morning, second), Diary.LIMITS).level())
                .isEqualTo(level);
    }

    @Test
    void the_longest_runs_of_thirty_days() {
        Capacity capacity =
                new Diary()
                        .good(31, 20_000)
                        .good(20, 9000)
                        .silent(8, 9800)
                        .good(4, 8000)
                        .capacity();
        assertThat(capacity.longest()).contains(9800);
        assertThat(capacity.longestTolerated()).contains(9000);
        assertThat(capacity.longestWithoutJump()).contains(9800);
        assertThat(capacity.lastTolerated()).contains(8000);
        assertThat(capacity.reference()).contains(9000);
        assertThat(capacity.session().map(Shown::calfMetres)).contains(9900);
        assertThat(capacity.permille()).isEqualTo(1100);
    }

    @Test
    void a_jump_counts_after_seven_quiet_days() {
        assertThat(new Diary().good(20, 8000).good(6, 13_000).capacity().longestWithoutJump())
                .contains(8000);
        assertThat(
                        new Diary()
                                .good(20, 8000)
                                .good(6, 13_000)
                                .capacity()
                                .session()
                                .map(Shown::calfMetres))
                .contains(8800);
        assertThat(new Diary().good(20, 8000).good(7, 13_000).capacity().longestWithoutJump())
                .contains(13_000);
        assertThat(
                        new Diary()
                                .good(20, 8000)
                                .good(12, 13_000)
                                .sore(4, 3000)
                                .capacity()
                                .longestWithoutJump())
                .contains(8000);
    }

    @Test
    void one_jump_does_not_excuse_the_next() {
        Diary twice = new Diary().good(20, 8000).good(5, 13_000).good(3, 12_500);
        assertThat(twice.capacity().longestWithoutJump()).contains(8000);
        Diary later = new Diary().good(20, 8000).good(12, 13_000).good(3, 12_500);
        assertThat(later.capacity().longestWithoutJump()).contains(13_000);
    }

    @Test
    void a_jump_says_nothing_of_pace_and_a_day_without_a_run_changes_nothing_of_it() {
        History known = new Diary().good(33, 8000).good(20, 8000).good(4, 13_000).history(true);
        var paced = known.on(Diary.DAY).pacing().recent();
        assertThat(paced.stream().map(PastRun::metres)).containsExactly(8000, 8000);
        assertThat(known.on(Diary.DAY.plusDays(5)).pacing().recent()).isEqualTo(paced);
    }

    @Test
    void a_run_far_beyond_what_a_jump_allowed_says_nothing_of_pace() {
        Diary diary = new Diary();
        for (int day = 80; day > 14; day -= 3) diary.good(day, 10_000);
        History known = diary.good(13, 21_000).good(9, 10_100).good(6, 5000).history(true);
        var paced = known.on(Diary.DAY).pacing().recent();
        assertThat(paced.stream().map(PastRun::metres)).contains(5000, 10_000);
        assertThat(paced.stream().map(PastRun::metres)).doesNotContain(10_100, 21_000);
    }

    @Test
    void a_week_becomes_known_as_the_days_after_it_pass() {
        Diary diary = new Diary().good(25, 3000).good(16, 3000).good(14, 3000).good(12, 3000);
        History known = diary.good(5, 5000).good(3, 5000).good(1, 5000).history(true);
        assertThat(fullest(known, 0)).contains(9900);
        assertThat(fullest(known, 6)).contains(11_000); // the first two of three
        assertThat(fullest(known, 7)).contains(16_500);
    }

    private static Optional<Integer> fullest(History known, int daysAhead) {
        return known.on(Diary.DAY.plusDays(daysAhead)).week().map(Shown::calfMetres);
    }

    @Test
    void runs_leave_the_thirty_days_of_a_day_to_come() {
        History known = new Diary().good(29, 10_000).good(9, 5000).good(2, 5000).history(true);
        assertThat(known.on(Diary.DAY).longest()).contains(10_000);
        assertThat(known.on(Diary.DAY.plusDays(5)).longest()).contains(5000);
    }

    @Test
    void a_run_without_any_load_says_nothing_of_load() {
        Felt good = Diary.felt(1, 1, 1, 1);
        Capacity capacity = new Diary().idle(3, 520, good).capacity();
        assertThat(capacity.permille()).isEqualTo(1000);
        assertThat(capacity.session()).isEmpty();
        assertThat(capacity.longest()).contains(520);
    }

    @Test
    void the_fullest_week_has_no_step_back_in_it_or_right_after() {
        assertThat(weeks().capacity().week().map(Shown::calfMetres)).contains(33_000);
        assertThat(weeks().sore(23, 3000).capacity().week().map(Shown::calfMetres))
                .contains(22_000); // the last two of its three days are out
        assertThat(weeks().sore(27, 3000).capacity().week().map(Shown::calfMetres))
                .contains(11_000);
    }

    /// A full week, and a lighter one later.
    private static Diary weeks() {
        return new Diary()
                .good(38, 3000)
                .good(30, 10_000)
                .good(28, 10_000)
                .good(26, 10_000)
                .good(14, 3000)
                .good(12, 3000)
                .good(10, 3000);
    }

    @Test
    void the_first_week_of_a_history_says_nothing_of_weeks() {
        Diary young = new Diary().good(9, 5000).good(7, 5000).good(5, 5000);
        Diary older = new Diary().good(16, 5000).good(14, 5000).good(12, 5000);
        assertThat(young.capacity().week()).isEmpty();
        assertThat(older.capacity().week().map(Shown::calfMetres)).contains(16_500);
    }

    @Test
    void a_week_counts_when_the_seven_days_after_it_are_over() {
        Diary over = new Diary().good(30, 3000).good(12, 3000).good(10, 3000).good(8, 3000);
        Diary open = new Diary().good(30, 3000).good(11, 3000).good(9, 3000).good(7, 3000);
        assertThat(over.capacity().week().map(Shown::calfMetres)).contains(9900);
        assertThat(open.capacity().week().map(Shown::calfMetres)).contains(6600);
    }

    @Test
    void any_seven_days_are_a_week_and_the_fullest_counts() {
        Capacity few = new Diary().good(30, 9000).good(28, 9000).good(20, 9000).capacity();
        assertThat(few.days().runDays()).isEqualTo(2);
        assertThat(few.week().map(Shown::calfMetres)).contains(19_800);
        Capacity one = new Diary().good(30, 9000).good(20, 9000).capacity();
        assertThat(one.week().map(Shown::calfMetres)).contains(9900);
    }

    @Test
    void the_last_days_are_six_and_the_day_itself() {
        History known =
                new Diary().good(7, 4000).good(6, 5000).good(1, 3000).good(0, 1000).history(true);
        Capacity capacity = known.on(Diary.DAY);
        assertThat(capacity.lastMetres()).isEqualTo(9000);
        assertThat(capacity.lastCalf()).isEqualTo(9900);
        assertThat(known.on(Diary.DAY.plusDays(1)).lastMetres()).isEqualTo(4000);
        assertThat(known.on(Diary.DAY.plusDays(9)).lastMetres()).isEqualTo(0);
    }

    @Test
    void without_runs_nothing_is_known() {
        Capacity capacity = new Diary().capacity();
        assertThat(capacity.reference()).isEmpty();
        assertThat(capacity.week()).isEmpty();
        assertThat(capacity.session()).isEmpty();
        assertThat(capacity.permille()).isEqualTo(1000);
    }

    @Test
    void steps_back_are_counted_by_day_and_forgotten_when_a_clinician_looked() {
        History history = new Diary().sore(9, 3000).sore(5, 3000).sore(2, 3000).history(true);
        assertThat(history.stepsBack(7, Optional.empty())).isEqualTo(3);
        assertThat(history.stepsBack(7, Optional.of(noon(5)))).isEqualTo(1);
        assertThat(history.stepsBack(6, Optional.empty())).isEqualTo(2);
    }

    @Test
    void a_look_covers_what_was_run_before_it_and_not_that_evening() {
        History history = new Diary().sore(5, 3000).sore(2, 3000).history(true);
        assertThat(history.stepsBack(7, Optional.of(noon(2).minusSeconds(3600)))).isEqualTo(1);
        assertThat(history.stepsBack(7, Optional.of(noon(2).plusSeconds(3600)))).isZero();
    }

    private static Instant noon(int daysAgo) {
        return Diary.DAY.minusDays(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({"18, 25, 20, 72", "17, 20, 25, 75", "12, 20, 10, 60"})
    void heel_raises_against_the_other_leg_or_nine_tenths_of_the_norm(
            int sore, int other, int norm, int percent) {
        HeelRaises raises = new HeelRaises(sore, OptionalInt.of(other), norm);
        assertThat(raises.percent()).isEqualTo(percent);
        assertThat(raises.isBelow(70)).isEqualTo(percent < 70);
    }

    @Test
    void where_both_legs_are_sore_the_norm_itself_counts() {
        assertThat(new HeelRaises(14, OptionalInt.empty(), 20).isBelow(70)).isFalse();
        assertThat(new HeelRaises(13, OptionalInt.empty(), 20).isBelow(70)).isTrue();
    }

    @Test
    void splits_of_many_runs_give_the_fast_and_the_steep_end() {
        Splits runs = new Splits(List.of(3.0, 3.2, 3.4), List.of(900, 60, 20, 20));
        assertThat(Splits.fast(List.of(runs))).isEqualTo(3.4);
        assertThat(Splits.fast(List.of())).isZero();
        assertThat(Splits.steep(List.of(runs))).isEqualTo(1);
        assertThat(Splits.steep(List.of(Splits.NONE))).isZero();
    }

    @Test
    void a_profile_without_stretches_has_no_splits() {
        assertThat(Splits.of(Profile.NONE).kilometreSpeeds()).isEmpty();
    }
}
