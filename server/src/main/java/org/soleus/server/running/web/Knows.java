package org.soleus.server.running.web;

import org.soleus.clinical.running.load.CalfMetres;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Say;

import java.util.ArrayList;
import java.util.List;

/// Where the calf load of some runs says more than their distance, and where it cannot.
///
/// @param compared how many were more or less than their distance, in a sentence
/// @param blind what was not recorded of them
public record Knows(String compared, List<String> blind) {

    static Knows of(List<StoredRun> runs, Say say) {
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
        return new Knows(compared(runs.size(), more, less, say), blind(runs, say));
    }

    /// As much as the distance itself, easy on the flat.
    private static CalfMetres level(int metres) {
        return new CalfMetres(metres, metres, metres);
    }

    private static String compared(int all, int more, int less, Say say) {
        if (all == 0) return "";
        if (more + less == 0) return say.words("load.knows.none");
        return say.words("load.knows.compared", all, more, less);
    }

    private static List<String> blind(List<StoredRun> runs, Say say) {
        var blind = new ArrayList<String>();
        for (var flag : List.of(LoadFlag.NO_CADENCE, LoadFlag.NO_ALTITUDE, LoadFlag.SUMMARY)) {
            long with =
                    runs.stream().filter(run -> run.scored().load().flags().contains(flag)).count();
            if (with > 0) blind.add(say.words("load.knows." + flag.word(), with));
        }
        return blind;
    }
}
