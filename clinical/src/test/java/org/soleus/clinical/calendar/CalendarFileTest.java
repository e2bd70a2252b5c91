package org.soleus.clinical.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-08-05T16:30:00Z");
    private static final Begins AT = new Begins.At(NOW);

    @Test
    void an_entry_holds_start_end_and_title() {
        var entry = new Entry("run-7@clinic", NOW, AT, 1740, "Soleus 4: 3 : 1 x 6");
        assertThat(new CalendarFile("Runs", List.of(entry)).write())
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Soleus//Runs//EN",
                                "BEGIN:VEVENT",
                                "UID:run-7@clinic",
                                "DTSTAMP:20260805T163000Z",
                                "DTSTART:20260805T163000Z",
                                "DTEND:20260805T165900Z",
                                "SUMMARY:Soleus 4: 3 : 1 x 6",
                                "END:VEVENT",
                                "END:VCALENDAR",
                                ""));
    }

    @Test
    void what_goes_by_the_clock_on_the_wall_has_no_zone() {
        var begins = new Begins.OnTheWall(LocalDateTime.parse("2027-03-14T02:30:00"));
        var file = new CalendarFile("Plan", List.of(new Entry("id", NOW, begins, 1200, "t")));
        assertThat(file.write()).contains("DTSTART:20270314T023000\r\nDTEND:20270314T025000\r\n");
    }

    @Test
    void long_and_odd_titles_are_escaped_and_folded() {
        String title = "a,b;c\\d\ne" + "\u00e9".repeat(60);
        String file =
                new CalendarFile("Runs", List.of(new Entry("id", NOW, AT, 60, title))).write();
        assertThat(file).contains("SUMMARY:a\\,b\\;c\\\\d\\ne");
        assertThat(List.of(file.split("\r\n", -1)))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("\u00e9".repeat(60));
    }

    @Test
    void nothing_ends_before_it_begins() {
        assertThatThrownBy(() -> new Entry("id", NOW, AT, -1, "t")).hasMessageContaining("-1");
    }
}
