package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.load.ExerciseLoad;
import org.soleus.clinical.running.next.Goals;
import org.soleus.content.exercise.Catalogue;

import java.time.LocalDate;

/// The numbers that clinicians own, and what they give.
class RunBookTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

    /// The range goes over the peak's own range too, which the table of the specification left out
    /// at its upper end.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    id                  | impulse | hundred | least | most
                    seated-raise        | 0.5     | 0.097   | 0     | 1.6
                    seated-raise-loaded | 1.7     | 13      | 0.4   | 43
                    squat               | 1.2     | 3.2     | 0     | 16
                    double-raise        | 1.4     | 6.0     | 0.1   | 24
                    lunge-leading       | 1.0     | 1.6     | 0     | 10
                    lunge-trailing      | 2.0     | 25      | 1.1   | 126
                    single-raise        | 2.5     | 61      | 5.4   | 184
                    single-raise-slow   | 7.5     | 182     | 16    | 552
                    single-raise-loaded | 3.0     | 126     | 19    | 398
                    eccentric-drop      | 4.2     | 143     | 18    | 539
                    stair-up            | 0.91    | 25      | 2.5   | 57
                    stair-down          | 0.75    | 14      | 1     | 41
                    pogo                | 0.45    | 33      | 9     | 142
                    rope-double         | 0.40    | 29      | 7.6   | 125
                    rope-alternating    | 0.70    | 287     | 116   | 459
                    single-hop          | 0.90    | 302     | 158   | 661
                    bounding            | 1.10    | 661     | 302   | 1470
                    """)
    void a_hundred_repetitions(
            String id, double impulse, double hundred, double least, double most) {
        ExerciseLoad exercise =
                RunBook.exercises().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        ExerciseLoad.Amount amount = exercise.of(100, 1);
        assertThat(exercise.impulse()).isCloseTo(impulse, within(0.006));
        assertThat(amount.mid()).isCloseTo(hundred, within(Math.max(0.06, hundred * 0.02)));
        assertThat(amount.least()).isCloseTo(least, within(Math.max(0.05, least * 0.04)));
        assertThat(amount.most()).isCloseTo(most, within(Math.max(0.5, most * 0.01)));
    }

    @Test
    void a_fifth_more_weight_is_a_fifth_more_force() {
        ExerciseLoad single = find("single-raise");
        assertThat(single.of(100, 1.2).mid())
                .isCloseTo(find("single-raise-loaded").of(100, 1).mid(), within(1e-9));
    }

    @Test
    void only_springs_count_into_the_day() {
        assertThat(RunBook.exercises().stream().filter(ExerciseLoad::countsIntoDay))
                .extracting(ExerciseLoad::id)
                .containsExactly(
                        "pogo", "rope-double", "rope-alternating", "single-hop", "bounding");
    }

    @Test
    void every_exercise_that_is_named_is_in_the_library() {
        assertThat(Catalogue.load().bySlug().keySet()).containsAll(RunBook.byExercise().keySet());
        assertThat(RunBook.byExercise()).containsKeys("heel-raise-single", "pogo-double");
    }

    @ParameterizedTest
    @CsvSource({"4000, 7793", "5500, 10716", "6000, 11690"})
    void nine_weeks_from_here(int longest, int reached) {
        assertThat(weeks(Goals.to(DecidingTest.RULES, longest, 5000, 9, MONDAY, 1000)).longest())
                .isEqualTo(reached);
    }

    @Test
    void ten_kilometres_in_nine_weeks_from_four_is_not_by_then() {
        Goals goal = Goals.to(DecidingTest.RULES, 4000, 10_000, 9, MONDAY, 1000);
        assertThat(goal).isInstanceOf(Goals.NotByThen.class);
        if (goal instanceof Goals.NotByThen not) {
            assertThat(not.metres()).isEqualTo(7500);
            assertThat(not.reachedIn()).isEqualTo(13);
            assertThat(not.weeks()).hasSize(9);
        }
        assertThat(Goals.to(DecidingTest.RULES, 5500, 10_000, 9, MONDAY, 1000))
                .isInstanceOf(Goals.Feasible.class);
    }

    @Test
    void every_number_names_its_source() {
        assertThat(RunBook.sources()).contains("R", "RUNSAFE", "MayoRun");
        assertThat(DecidingTest.RULES.table()).hasSize(12);
    }

    private static Goals.Week weeks(Goals goal) {
        return switch (goal) {
            case Goals.Feasible feasible -> feasible.weeks().getLast();
            case Goals.NotByThen not -> not.weeks().getLast();
        };
    }

    private static ExerciseLoad find(String id) {
        return RunBook.exercises().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
