package org.soleus.clinical.running.workout;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A planned run as an entry for any calendar (iCalendar, RFC 5545). It says "Run" and how long;
/// nothing of the leg, since calendars are shared.
///
/// @param id stays the same when the entry is changed
/// @param changed when it was last changed
/// @param start when the run begins
/// @param seconds how long
/// @param title as it stands in the calendar
public record CalendarEntry(String id, Instant changed, Instant start, int seconds, String title) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int FOLD = 75;

    /// The entry of a workout.
    public static CalendarEntry of(Workout workout, String id, Instant changed, Instant start) {
        return new CalendarEntry(id, changed, start, workout.seconds(), workout.name());
    }

    /// The file.
    public String write() {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Soleus//Runs//EN");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + escaped(id));
        line(file, "DTSTAMP:" + UTC.format(changed));
        line(file, "DTSTART:" + UTC.format(start));
        line(file, "DTEND:" + UTC.format(start.plusSeconds(seconds)));
        line(file, "SUMMARY:" + escaped(title));
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /// One line, folded at 75 bytes, never within a character.
    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int length = length(point);
            if (bytes + length > FOLD) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.appendCodePoint(point);
            bytes += length;
            at += Character.charCount(point);
        }
        file.append("\r\n");
    }

    /// Bytes of a character in UTF-8.
    private static int length(int point) {
        if (point < 0x80) return 1;
        if (point < 0x800) return 2;
        return point < 0x10000 ? 3 : 4;
    }
}
