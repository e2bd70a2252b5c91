package org.soleus.server.plan.remind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

class MomentTest {

    private static final Quiet NONE = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            textBlock =
                    """
                    America/New_York, 2027-03-13T12:00:00Z, 02:30 | 2027-03-14T07:30:00Z | 2027-03-15T06:30:00Z, spring: the hour is skipped
                    America/New_York, 2026-10-31T12:00:00Z, 01:30 | 2026-11-01T05:30:00Z | 2026-11-02T06:30:00Z, autumn: the hour comes twice
                    Europe/Berlin,    2027-03-27T12:00:00Z, 02:30 | 2027-03-28T01:30:00Z | 2027-03-29T00:30:00Z, spring in Europe
                    Europe/Berlin,    2026-10-24T12:00:00Z, 02:30 | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z, autumn in Europe
                    Europe/Berlin,    2028-02-28T20:00:00Z, 18:00 | 2028-02-29T17:00:00Z | 2028-03-01T17:00:00Z, a leap day
                    Pacific/Kiritimati, 2026-12-31T09:00:00Z, 18:00 | 2027-01-01T04:00:00Z | 2027-01-02T04:00:00Z, the first to see the new year
                    Australia/Lord_Howe, 2026-10-03T12:00:00Z, 02:15 | 2026-10-03T15:45:00Z | 2026-10-04T15:15:00Z, a switch of half an hour
                    """)
    void each_day_has_one(String zone, Instant from, String row, String name) {
        var cells = List.of(row.split("\\s*\\|\\s*"));
        var chosen =
                new Chosen(
                        Kind.SESSION, true, false, LocalTime.parse(cells.get(0)), Optional.empty());
        var first = Moment.after(from, chosen, NONE, ZoneId.of(zone)).orElseThrow();
        var second = Moment.after(first.at(), chosen, NONE, ZoneId.of(zone)).orElseThrow();
        assertThat(first.at()).isEqualTo(cells.get(1));
        assertThat(second.at()).isEqualTo(cells.get(2));
        assertThat(second.day()).isEqualTo(first.day().plusDays(1));
    }

    @Test
    void a_year_has_each_day_once_in_every_zone() {
        for (var zone : List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe")) {
            var chosen =
                    new Chosen(Kind.MORNING, true, false, LocalTime.of(2, 30), Optional.empty());
            var at = Instant.parse("2026-06-30T23:00:00Z");
            var days = new ArrayList<LocalDate>();
            for (int i = 0; i < 365; i++) {
                var next = Moment.after(at, chosen, NONE, ZoneId.of(zone)).orElseThrow();
                days.add(next.day());
                at = next.at();
            }
            assertThat(new HashSet<>(days)).as(zone).hasSize(365);
        }
    }

    @Test
    void breaks_come_on_working_days_and_never_in_quiet_hours() {
        var repeat = Optional.of(new Chosen.Repeat(LocalTime.of(12, 0), 60));
        var chosen = new Chosen(Kind.BREAK, false, true, LocalTime.of(9, 0), repeat);
        var quiet = new Quiet(LocalTime.of(21, 0), LocalTime.of(10, 0));
        var at = Instant.parse("2026-11-27T05:00:00Z");
        var times = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var next = Moment.after(at, chosen, quiet, ZoneId.of("UTC")).orElseThrow();
            times.add(next.day() + " " + next.slot());
            at = next.at();
        }
        assertThat(times)
                .containsExactly(
                        "2026-11-27 10:00",
                        "2026-11-27 11:00",
                        "2026-11-27 12:00",
                        "2026-11-30 10:00");
    }

    @Test
    void nothing_comes_where_every_time_is_quiet() {
        var quiet = new Quiet(LocalTime.of(17, 0), LocalTime.of(19, 0));
        var from = Instant.parse("2026-11-26T00:00:00Z");
        assertThat(Moment.after(from, Chosen.off(Kind.SESSION), quiet, ZoneId.of("UTC"))).isEmpty();
    }

    @Test
    void what_is_due_is_the_last_one_that_passed() {
        var now = Instant.parse("2026-11-26T18:20:00Z");
        var due = Moment.upTo(now, Chosen.off(Kind.SESSION), NONE, ZoneId.of("UTC")).orElseThrow();
        assertThat(Duration.between(due.at(), now)).isEqualTo(Duration.ofMinutes(20));
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 07:00, 21:00, true",
        "21:00, 07:00, 06:59, true",
        "21:00, 07:00, 07:00, false",
        "13:00, 14:00, 13:30, true",
        "13:00, 14:00, 14:00, false",
        "07:00, 07:00, 07:00, false"
    })
    void quiet_hours(LocalTime from, LocalTime until, LocalTime at, boolean quiet) {
        assertThat(new Quiet(from, until).holds(at)).isEqualTo(quiet);
    }
}
