package org.soleus.clinical.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The days of a member's care, counted by her own calendar: the day of her first session is 0, and
/// the count never begins anew at the end of a month, in a leap year or when clocks change.
///
/// @param first the day that is 0
/// @param zone where her days begin and end
record CareDays(LocalDate first, ZoneId zone) {

    /// The days that are counted from this moment.
    static CareDays from(Instant start, ZoneId zone) {
        return new CareDays(LocalDate.ofInstant(start, zone), zone);
    }

    /// Which day a moment lies in; below zero before the first.
    int of(Instant moment) {
        return (int) ChronoUnit.DAYS.between(first, LocalDate.ofInstant(moment, zone));
    }

    /// The same time of day, so many days before a moment.
    Instant before(Instant moment, int days) {
        return moment.atZone(zone).minusDays(days).toInstant();
    }
}
