package org.soleus.server.account.web;

import org.soleus.server.account.Unit;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What goes with a place: its time zone, and how distances are read there.
final class Places {

    private static final Set<String> IN_MILES = Set.of("US", "GB", "LR", "MM");

    private static final List<String> REGIONS =
            List.of(
                    "Africa/",
                    "America/",
                    "Antarctica/",
                    "Asia/",
                    "Atlantic/",
                    "Australia/",
                    "Europe/",
                    "Indian/",
                    "Pacific/");

    /// The time zones to choose from, in the order of the alphabet.
    static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone -> REGIONS.stream().anyMatch(zone::startsWith))
                    .sorted()
                    .toList();

    private Places() {}

    /// How distances are read in a country; kilometres where none is told.
    static Unit unit(Locale locale) {
        return IN_MILES.contains(locale.getCountry()) ? Unit.MI : Unit.KM;
    }

    static boolean isZone(String name) {
        return ZONES.contains(name) || name.equals("UTC");
    }
}
