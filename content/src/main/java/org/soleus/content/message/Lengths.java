package org.soleus.content.message;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Distances and paces in the reader's unit, with the decimal sign of her country.
///
/// @param point between a whole number and its tenths
/// @param unit of a distance
/// @param over what a pace is told over
/// @param mmPerUnit millimetres of the unit
record Lengths(char point, String unit, String over, int mmPerUnit) {

    private static final int KILOMETRE_MM = 1_000_000;
    private static final int MILE_MM = 1_609_344;

    /// A hundred and sixty metres read as no tenth of a mile.
    private static final int LEAST_MILES_M = 161;

    /// In kilometres, as whoever reads no page is told them.
    static Lengths plain(Locale locale) {
        return new Lengths(point(locale), " km", " min/km", KILOMETRE_MM);
    }

    /// As a member reads them.
    static Lengths reading(Locale locale, boolean miles) {
        return miles
                ? new Lengths(point(locale), " mi", " /mi", MILE_MM)
                : new Lengths(point(locale), " km", " /km", KILOMETRE_MM);
    }

    private static char point(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /// As "13.0 km": rounded to a tenth of a kilometre, and of that a tenth of a mile, rounded
    /// down.
    String far(int metres) {
        int rounded = (metres + 50) / 100 * 100;
        if (mmPerUnit == MILE_MM && rounded < LEAST_MILES_M) {
            return hundredths(Math.round(rounded * 1e5 / MILE_MM)) + unit;
        }
        long tenths = rounded * 10_000L / mmPerUnit;
        return tenths / 10 + String.valueOf(point) + tenths % 10 + unit;
    }

    private String hundredths(long all) {
        return all / 100 + String.valueOf(point) + all / 10 % 10 + all % 10;
    }

    /// As "6:05 min/km".
    ///
    /// @param secondsPerKilometre above 0
    String pace(int secondsPerKilometre) {
        long seconds = Math.round(secondsPerKilometre * (mmPerUnit / 1e6));
        long rest = seconds % 60;
        return seconds / 60 + (rest < 10 ? ":0" : ":") + rest + over;
    }
}
