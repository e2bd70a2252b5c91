package org.soleus.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class CourseTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-05T18:00");

    @ParameterizedTest(name = "from {0} to {1} it is day {2}")
    @CsvSource({
        "2026-01-05T18:00, 2026-01-05T23:59, 0",
        "2026-01-05T18:00, 2026-01-06T00:00, 1",
        "2026-01-31T08:00, 2026-02-28T08:00, 28",
        "2026-01-31T08:00, 2026-03-04T08:00, 32",
        "2028-02-01T08:00, 2028-02-29T08:00, 28",
        "2028-02-01T08:00, 2028-03-01T08:00, 29",
        "2028-02-29T08:00, 2029-02-28T08:00, 365",
        "2026-03-28T23:30, 2026-03-29T00:10, 1",
        "2026-03-28T12:00, 2026-03-30T00:00, 2",
        "2026-10-24T23:30, 2026-10-26T00:10, 2",
        "2026-12-31T23:59, 2027-01-01T00:00, 1",
        "2026-03-01T08:00, 2026-05-24T08:00, 84"
    })
    void days_are_those_of_the_calendar(String start, String moment, int day) {
        assertThat(CareDays.from(at(start), BERLIN).of(at(moment))).isEqualTo(day);
    }

    @Test
    void a_day_begins_where_the_member_is() {
        var moment = Instant.parse("2026-01-06T05:00:00Z");
        var start = Instant.parse("2026-01-05T20:00:00Z");
        var there = ZoneId.of("America/New_York");
        assertThat(CareDays.from(start, BERLIN).of(moment)).isEqualTo(1);
        assertThat(CareDays.from(start, there).of(moment)).isEqualTo(1);
        assertThat(CareDays.from(start, there).of(moment.minusSeconds(1))).isZero();
    }

    @ParameterizedTest(name = "answers {0} make the baseline {1}, late {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01T08:00=60 2026-01-04T08:00=50 | 50 | false",
                "2026-01-05T18:00=40 | 40 | false",
                "2026-01-05T17:59=40 2026-01-05T18:01=30 | 40 | false",
                "2026-01-05T18:01=30 2026-01-06T18:00=20 | 30 | true",
                "2025-12-22T18:00=70 | 70 | false"
            })
    void the_baseline_is_the_last_answer_before_the_start_or_the_first_just_after(
            String answers, int value, boolean late) {
        assertThat(course(answers).baseline())
                .hasValueSatisfying(
                        base -> {
                            assertThat(base.value()).isEqualTo(value);
                            assertThat(base.late()).isEqualTo(late);
                        });
    }

    @ParameterizedTest
    @CsvSource({"2025-12-22T17:59=70", "2026-01-06T18:00:01=20", "''"})
    void an_answer_too_early_or_too_late_is_no_baseline(String answers) {
        assertThat(course(answers).baseline()).isEmpty();
    }

    /// Day 84 of a start on 5 January is 30 March; day 70 is 16 March, day 98 is 13 April.
    @ParameterizedTest(name = "answers {0} make week 12 {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-30T09:00=10 2026-03-29T09:00=20 | 10",
                "2026-03-28T09:00=20 2026-04-01T09:00=30 | 20",
                "2026-03-27T09:00=20 2026-04-01T09:00=30 | 30",
                "2026-03-30T09:00=20 2026-03-30T10:00=30 | 20",
                "2026-03-16T00:00=40 | 40",
                "2026-04-13T23:59=50 | 50",
            })
    void week_12_is_the_answer_nearest_to_day_84_and_of_two_the_earlier(String answers, int value) {
        assertThat(course(answers).week12()).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15T23:59=40", "2026-04-14T00:00=50"})
    void an_answer_outside_the_window_is_not_of_week_12(String answers) {
        assertThat(course(answers).week12()).isEmpty();
    }

    @Test
    void the_last_answer_is_carried_forward_only_from_after_the_baseline() {
        var course = course("2026-01-04T08:00=50 2026-01-20T08:00=40 2026-04-20T08:00=0");
        assertThat(course.after(Missing.LAST)).contains(40);
        assertThat(course("2026-01-04T08:00=50").after(Missing.LAST)).contains(50);
        assertThat(course("2026-01-20T08:00=40").after(Missing.LAST)).isEqualTo(Optional.empty());
    }

    static Course course(String answers) {
        return Course.of(readings(answers), START.atZone(BERLIN).toInstant(), BERLIN);
    }

    private static List<PainReading> readings(String answers) {
        return Arrays.stream(answers.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("=", -1))
                .map(one -> new PainReading(at(one[0]), Integer.parseInt(one[1])))
                .sorted(java.util.Comparator.comparing(PainReading::at))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
