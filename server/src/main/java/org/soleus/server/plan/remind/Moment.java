package org.soleus.server.plan.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/// One time at which a reminder is due.
///
/// @param day the member's day
/// @param slot by the clock on her wall, as she chose it; together with the day its name
/// @param at when that is. A time that the clock skips in spring comes as much later as it skips; a
///   time that comes twice in autumn is the first of the two
public record Moment(LocalDate day, LocalTime slot, Instant at) {

    private static final int DAYS_AHEAD = 8;

    /// The first one after a moment; empty where all of them lie in quiet hours.
    static Optional<Moment> after(Instant moment, Chosen chosen, Quiet quiet, ZoneId zone) {
        var today = moment.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> chosen.slots(day).stream().map(slot -> of(day, slot, zone)))
                .filter(one -> !quiet.holds(one.slot()) && one.at().isAfter(moment))
                .min(Comparator.comparing(Moment::at));
    }

    private static Moment of(LocalDate day, LocalTime slot, ZoneId zone) {
        return new Moment(day, slot, ZonedDateTime.of(day, slot, zone).toInstant());
    }

    /// The one that is due now: the last before or at a moment.
    static Optional<Moment> upTo(Instant moment, Chosen chosen, Quiet quiet, ZoneId zone) {
        var today = moment.atZone(zone).toLocalDate();
        return today.minusDays(1)
                .datesUntil(today.plusDays(1))
                .flatMap(day -> chosen.slots(day).stream().map(slot -> of(day, slot, zone)))
                .filter(one -> !quiet.holds(one.slot()) && !one.at().isAfter(moment))
                .max(Comparator.comparing(Moment::at));
    }
}
