package org.soleus.server.running.web;

import org.soleus.clinical.running.load.CalfMetres;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.server.running.StoredRun;

import java.util.ArrayList;
import java.util.List;

/// Where the calf load of some runs says more than their distance, and where it cannot.
///
/// @param compared how many were more or less than their distance, in a sentence
/// @param blind what was not recorded of them
public record Knows(String compared, List<String> blind) {

    static Knows of(List<StoredRun> runs) {
        int more = 0;
        int less = 0;
        for (var run : runs) {
            int metres = run.summary().metres();
            switch (run.scored().load().metres().comparedWith(level(metres))) {
                case MORE -> more++;
                case LESS -> less++;
                case ABOUT_THE_SAME -> {}
            }
        }
        return new Knows(compared(runs.size(), more, less), blind(runs));
    }

    /// As much as the distance itself, easy on the flat.
    private static CalfMetres level(int metres) {
        return new CalfMetres(metres, metres, metres);
    }

    private static String compared(int all, int more, int less) {
        if (all == 0) return "";
        if (more + less == 0) {
            return "Of the runs shown here none was clearly more or less than its distance.";
        }
        return "Of "
                + Finding.count(all, "run")
                + " shown here "
                + were(more)
                + " clearly more for the calf than the distance says, and "
                + were(less)
                + " clearly less.";
    }

    private static String were(int count) {
        return count == 0 ? "none was" : count + (count == 1 ? " was" : " were");
    }

    private static List<String> blind(List<StoredRun> runs) {
        var blind = new ArrayList<String>();
        note(blind, runs, LoadFlag.NO_CADENCE, " without cadence: your usual one was taken.");
        note(blind, runs, LoadFlag.NO_ALTITUDE, " without height: they count as level.");
        note(blind, runs, LoadFlag.SUMMARY, " with totals only: faster parts are missing.");
        return blind;
    }

    private static void note(
            List<String> blind, List<StoredRun> runs, LoadFlag flag, String words) {
        long with = runs.stream().filter(run -> run.scored().load().flags().contains(flag)).count();
        if (with > 0) blind.add(Finding.count((int) with, "run") + words);
    }
}
