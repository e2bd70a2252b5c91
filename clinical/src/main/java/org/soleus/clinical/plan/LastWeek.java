package org.soleus.clinical.plan;

import java.util.ArrayList;
import java.util.List;

/// Calf contacts a leg that the program asked for in the seven days before a redrawing.
///
/// What was asked for, not what was done: days away take nothing from the plan. Exercises that
/// climb count at the dose that the member is at: each of her steps was held against the cap when
/// it was taken, and a dose that she came to is no rise of this week.
///
/// @param exercises of sessions that are not runs
/// @param all of all sessions
/// @param ran whether the walk-run table was among them
record LastWeek(int exercises, int all, boolean ran) {

    private static final int DAYS = 7;

    /// Nothing known: no cap on the first days drawn.
    private static final LastWeek UNKNOWN = new LastWeek(0, 0, false);

    static LastWeek of(List<PlanDay> past, PlanBook book, Fits fits) {
        if (past.size() < DAYS) {
            return UNKNOWN;
        }
        int exercises = 0;
        int all = 0;
        boolean ran = false;
        for (PlanDay day : past.subList(past.size() - DAYS, past.size())) {
            for (PlannedSession session : day.sessions()) {
                int contacts = CalfContacts.of(own(session, fits), book.ladder(), book.dose());
                all += contacts;
                exercises += session.kind().isRun() ? 0 : contacts;
                ran |= session.kind() == PlannedSession.Kind.RUN;
            }
        }
        return new LastWeek(exercises, all, ran);
    }

    private static PlannedSession own(PlannedSession session, Fits fits) {
        List<Prescription> exercises = new ArrayList<>();
        for (Prescription asked : session.exercises()) {
            exercises.add(fits.own(asked));
        }
        return new PlannedSession(
                session.kind(),
                exercises,
                session.run(),
                session.mostMetres(),
                session.minutes(),
                session.because());
    }
}
