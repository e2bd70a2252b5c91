package org.soleus.server.cli;

import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Moments of a file, and the zone in which they become days.
record Moments(ZoneId zone) {

    /// The zone that the file names; else that of the moment asked about.
    static Moments of(Fields file) {
        if (file.find("zone").isEmpty()) return new Moments(parsed(file, "at").getOffset());
        try {
            return new Moments(ZoneId.of(file.text("zone")));
        } catch (DateTimeException unknown) {
            throw new BadInput("zone is not known; as in Europe/Berlin");
        }
    }

    Instant get(Fields fields, String name) {
        return parsed(fields, name).toInstant();
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static OffsetDateTime parsed(Fields fields, String name) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(fields.text(name));
            if (moment.getYear() >= 2000 && moment.getYear() <= 2100) return moment;
        } catch (DateTimeException notOne) {
            throw new BadInput(
                    fields.at(name) + " must be a moment, as in 2026-08-05T18:00:00+02:00");
        }
        throw new BadInput(fields.at(name) + " must lie in the years 2000 to 2100");
    }
}
