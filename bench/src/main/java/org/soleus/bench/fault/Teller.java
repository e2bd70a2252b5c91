package org.soleus.bench.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/// One of several devices of one person, and what it was told without a connection.
///
/// @param on the device
/// @param counted repetitions of the session
/// @param worst of the session
/// @param pain of the morning, of the run, and of the questions of some weeks
record Teller(Handset on, int counted, int worst, int pain) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Has what is asked of a run and of some weeks open beside Today: no phone keeps these pages.
    ///
    /// @param many repetitions, at the least
    static Teller tells(Handset one, UUID session, UUID run, int many, int worst, int pain) {
        one.keepsToday();
        var felt = one.beside("/running/" + run + "/felt");
        var weeks = one.beside("/measure/questions");
        one.isOffline(true);
        felt.answers("during", pain);
        weeks.answers("pain-now", pain);
        one.open(session);
        int counted = Counting.on(one).goes().counts(many);
        one.tells(session, worst);
        one.tellsMorning(pain);
        return new Teller(one, counted, worst, pain);
    }

    /// Has a connection again, and sends all of it.
    void comesBack() throws IOException, InterruptedException {
        on.isOffline(false);
        on.sends(PATIENCE);
    }
}
