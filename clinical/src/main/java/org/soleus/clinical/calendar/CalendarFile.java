package org.soleus.clinical.calendar;

import java.time.Instant;
import java.util.List;

/// A file of entries that any calendar program reads.
///
/// @param maker what made it, as `Runs`
/// @param entries in order; may be empty
public record CalendarFile(String maker, List<Entry> entries) {

    /// Copies the list.
    public CalendarFile {
        entries = List.copyOf(entries);
    }

    /// The file, its lines folded.
    public String write() {
        Lines lines = new Lines();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Soleus//" + maker + "//EN");
        for (Entry entry : entries) {
            event(lines, entry);
        }
        lines.add("END:VCALENDAR");
        return lines.text();
    }

    private static void event(Lines lines, Entry entry) {
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + Lines.escaped(entry.id()));
        lines.add("DTSTAMP:" + stamp(entry.changed()));
        lines.add("DTSTART:" + entry.begins().written());
        lines.add("DTEND:" + entry.begins().plusSeconds(entry.seconds()).written());
        lines.add("SUMMARY:" + Lines.escaped(entry.title()));
        lines.add("END:VEVENT");
    }

    private static String stamp(Instant changed) {
        return new Begins.At(changed).written();
    }
}
