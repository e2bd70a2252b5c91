package org.soleus.clinical.running.next;

import org.soleus.clinical.running.capacity.Jump;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/// Distances, paces and days as a member reads them.
final class Written {

    private static final String LONGEST = "; your longest run in the 30 days before was ";

    private Written() {}

    /// A run against what came before it, by both measures where they read apart; with its day from
    /// the second day after it.
    static String jump(Jump jump, LocalDate today) {
        boolean past = jump.day().isBefore(today.minusDays(1));
        int before = jump.before().orElseThrow();
        String count = past ? "we counted from " : "we count from ";
        String counted = count + km(before) + (past ? " then" : "");
        return (past ? "On " + day(jump.day()) + " you ran " : "You ran ")
                + km(jump.metres())
                + jump.longest()
                        .map(longest -> LONGEST + km(longest) + against(jump, longest, counted))
                        .orElse("; with no run in the 30 days before, " + counted);
    }

    private static String against(Jump jump, int longest, String count) {
        int before = jump.before().orElseThrow();
        String counted = "step by step " + count;
        if (tenths(jump.metres()) <= tenths(longest)) return ", but " + counted;
        String first = ", so this was " + further(jump.metres(), longest);
        return tenths(before) < tenths(longest)
                ? first
                        + "; "
                        + counted
                        + ", and from there it was "
                        + further(jump.metres(), before)
                : first;
    }

    /// How much further, as the two distances read.
    private static String further(int metres, int before) {
        int tenths = Math.max(1, tenths(before));
        int percent = Math.max(0, 100 * (tenths(metres) - tenths) / tenths);
        return percent > 200 ? "more than three times as far" : percent + " % further";
    }

    private static int tenths(int metres) {
        return (metres + 50) / 100;
    }

    /// What is added of a rest that was broken; nothing where none was.
    static String again(LastRun run) {
        return run.restOf().isEmpty()
                ? ""
                : "; you ran again on "
                        + day(run.day())
                        + " before that rest was over, so it begins anew from there";
    }

    /// A share as one says it, as `a fifth`; `15 %` where it has no name of its own.
    ///
    /// @param percent of the whole
    static String share(int percent) {
        return switch (percent) {
            case 10 -> "a tenth";
            case 20 -> "a fifth";
            case 25 -> "a quarter";
            case 50 -> "half";
            default -> percent + " %";
        };
    }

    /// As `13.0 km`.
    static String km(int metres) {
        int tenths = tenths(metres);
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
