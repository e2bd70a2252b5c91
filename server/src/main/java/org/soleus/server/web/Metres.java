package org.soleus.server.web;

import java.util.Optional;

/// Metres as their reader reads and writes them: in kilometres or in miles.
public final class Metres {

    private static final int MILE_MM = 1_609_344;
    private static final int LONGEST_M = 300_000;

    private Metres() {}

    /// A distance in the reader's unit, to a tenth, as "5.2 km"; less than a tenth to the metre, or
    /// to a hundredth of a mile.
    public static String words(int metres, boolean miles) {
        if (metres < 100 && !miles) return metres + " m";
        if (metres < 161 && miles) return exact(metres, true).substring(0, 4) + " mi";
        return number(metres, miles) + (miles ? " mi" : " km");
    }

    /// The same without the unit.
    public static String number(int metres, boolean miles) {
        long tenths = miles ? metres * 10_000L / MILE_MM : metres / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    /// A distance to the metre, for a field that is filled in, as "5.23".
    public static String exact(int metres, boolean miles) {
        long thousandths = miles ? Math.round(metres * 1e6 / MILE_MM) : metres;
        return thousandths / 1000 + "." + String.valueOf(1000 + thousandths % 1000).substring(1);
    }

    /// The same as somebody would type it, as "5.23" or "13".
    public static String typed(int metres, boolean miles) {
        return exact(metres, miles).replaceAll("\\.?0+$", "");
    }

    /// A pace in the reader's unit, as "5:35 /km".
    ///
    /// @param secondsPerKilometre above 0
    public static String pace(int secondsPerKilometre, boolean miles) {
        long seconds =
                miles ? Math.round(secondsPerKilometre * (MILE_MM / 1e6)) : secondsPerKilometre;
        return clock(seconds) + (miles ? " /mi" : " /km");
    }

    /// Seconds as a clock shows them, as "35:10" or "1:02:05".
    public static String clock(long seconds) {
        var rest = String.valueOf(100 + seconds % 60).substring(1);
        if (seconds < 3600) return seconds / 60 + ":" + rest;
        var minutes = String.valueOf(100 + seconds / 60 % 60).substring(1);
        return seconds / 3600 + ":" + minutes + ":" + rest;
    }

    /// What was typed as whole metres, reckoned without floating point; at most 300 kilometres.
    public static Optional<Integer> read(String text, boolean miles) {
        var plain = text.strip().replace(',', '.');
        if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) return Optional.empty();
        int dot = plain.indexOf('.');
        var whole = dot < 0 ? plain : plain.substring(0, dot);
        var rest = dot < 0 ? "" : plain.substring(dot + 1);
        long thousandths =
                Long.parseLong(whole) * 1000 + Long.parseLong((rest + "000").substring(0, 3));
        long metres = miles ? thousandths * MILE_MM / 1_000_000 : thousandths;
        return metres < 1 || metres > LONGEST_M ? Optional.empty() : Optional.of((int) metres);
    }
}
