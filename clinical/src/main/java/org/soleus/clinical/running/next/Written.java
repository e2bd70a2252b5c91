package org.soleus.clinical.running.next;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/// Distances, paces and days as a member reads them.
final class Written {

    private Written() {}

    /// As `13.0 km`.
    static String km(int metres) {
        int tenths = (metres + 50) / 100;
        return tenths / 10 + "." + tenths % 10 + " km";
    }

    /// As `6:05 min/km`.
    static String pace(int secondsPerKilometre) {
        int seconds = secondsPerKilometre % 60;
        return secondsPerKilometre / 60 + (seconds < 10 ? ":0" : ":") + seconds + " min/km";
    }

    /// As `Wednesday 5 August`.
    static String day(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + " "
                + day.getDayOfMonth()
                + " "
                + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
