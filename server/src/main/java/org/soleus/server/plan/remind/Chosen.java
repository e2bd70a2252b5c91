package org.soleus.server.plan.remind;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a member wants to be reminded of one thing.
///
/// @param kind of what
/// @param mail whether by mail
/// @param phone whether on the devices that she let ring
/// @param at when, by the clock on her wall; the first time of a day where it comes more than once
/// @param repeat how it comes again on a day; empty where it comes once
public record Chosen(
        Kind kind, boolean mail, boolean phone, LocalTime at, Optional<Repeat> repeat) {

    /// Coming again on the same day.
    ///
    /// @param until not after this time
    /// @param everyMinutes 30 to 240
    public record Repeat(LocalTime until, int everyMinutes) {

        /// @throws IllegalArgumentException when it comes too often, or hardly ever
        public Repeat {
            if (everyMinutes < 30 || everyMinutes > 240) {
                throw new IllegalArgumentException(
                        "a reminder comes again after 30 to 240 minutes, not " + everyMinutes);
            }
        }
    }

    /// Not at all, with what is proposed.
    public static Chosen off(Kind kind) {
        var repeat =
                kind.repeats()
                        ? Optional.of(new Repeat(LocalTime.of(17, 0), 60))
                        : Optional.<Repeat>empty();
        return new Chosen(kind, false, false, kind.usual(), repeat);
    }

    /// Whether it comes at all.
    public boolean isOn() {
        return mail || phone;
    }

    /// The times of a day by the clock on the wall, in order.
    List<LocalTime> slots(LocalDate day) {
        if (!kind.comesOn(day.getDayOfWeek())) return List.of();
        var slots = new ArrayList<LocalTime>();
        slots.add(at);
        repeat.ifPresent(again -> addTo(slots, again));
        return slots;
    }

    private void addTo(List<LocalTime> slots, Repeat again) {
        long minutes = Duration.between(at, again.until()).toMinutes();
        for (int i = again.everyMinutes(); i <= minutes; i += again.everyMinutes()) {
            slots.add(at.plusMinutes(i));
        }
    }
}
