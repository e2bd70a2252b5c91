package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Only how long something waited is taken from a device's clock, and no day is.
class PerformedTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-27T09:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// Told at, sent at, by the device's clock; the day that this was, and how far its clock is
    /// off.
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T08:00:00Z, 2026-11-27T09:00:00Z, 2026-11-27, 0",
        "2026-11-26T20:00:00Z, 2026-11-27T09:00:00Z, 2026-11-26, 0",
        "2029-11-26T20:00:00Z, 2029-11-27T09:00:00Z, 2026-11-26, 94694400",
        "2023-11-27T08:00:00Z, 2023-11-27T09:00:00Z, 2026-11-27, -94694400",
        "2029-11-27T09:00:00Z, 2026-11-27T09:00:00Z, 2026-11-27, 0"
    })
    void a_day_is_reckoned_back_from_the_clinics_own(
            String at, String now, LocalDate day, int off) {
        var told = Performed.of(at, now).orElseThrow();
        assertThat(told.isOn(day, RECEIVED, BERLIN)).isTrue();
        assertThat(told.isOn(day.minusDays(1), RECEIVED, BERLIN)).isFalse();
        assertThat(told.offSeconds(RECEIVED)).isEqualTo(off);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-11-27T09:00:00Z",
                "2026-11-27T09:00:00Z, -",
                "yesterday, 2026-11-27T09:00:00Z",
                "1969-12-31T00:00:00Z, 2026-11-27T09:00:00Z",
                "+12026-11-27T09:00:00Z, 2026-11-27T09:00:00Z"
            })
    void what_is_no_moment_says_nothing(String at, String now) {
        assertThat(Performed.of(at, now)).isEmpty();
    }

    @Test
    void a_wait_of_thousands_of_years_is_of_no_day() {
        var told = Performed.of("1970-01-01T00:00:00Z", "9998-01-01T00:00:00Z").orElseThrow();
        assertThat(told.isOn(LocalDate.of(2026, 11, 27), RECEIVED, BERLIN)).isFalse();
    }
}
