package org.soleus.clinical.running.next;

import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.load.Spike;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/// Distances, paces and days as a member reads them.
final class Written {

    private static final String LONGEST = "your longest run in the 30 days before";

    private Written() {}

    /// A run against what came before it, named by the stricter of its two measures.
    static String jump(Jump jump) {
        Spike spike = jump.spike().orElseThrow();
        String before =
                jump.isLed()
                        ? jump.longest()
                                        .map(far -> " was " + km(far) + ", but step by step")
                                        .map(words -> LONGEST + words)
                                        .orElse("step by step")
                                + " your runs had led up to "
                        : LONGEST + " was ";
        return "You ran "
                + km(jump.metres())
                + "; "
                + before
                + km(spike.longest())
                + ", so this was "
                + spike.percentFurther()
                + " % further";
    }

    /// What is added of a rest that was broken; nothing where none was.
    static String again(LastRun run) {
        return run.restOf().isEmpty()
                ? ""
                : "; you ran again on "
                        + day(run.day())
                        + " before that rest was over, so it begins anew from there";
    }

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
