package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.List;

/// One of the 84 days.
///
/// @param date the member's day
/// @param week 1 to 12
/// @param phase the phase it falls in, if each check goes well
/// @param certainty whether the day stands, or what it depends on
/// @param sessions what to do; empty is a rest day
public record PlanDay(
        LocalDate date, int week, Phase phase, Certainty certainty, List<PlannedSession> sessions) {

    /// How firm a day of the calendar is.
    public sealed interface Certainty {

        /// It stands, unless a report asks for rest.
        record Fixed() implements Certainty {}

        /// It comes if this goes well.
        ///
        /// @param on what it depends on, in words
        record Depends(String on) implements Certainty {}
    }

    public PlanDay {
        sessions = List.copyOf(sessions);
    }

    /// Whether nothing is planned.
    public boolean isRest() {
        return sessions.isEmpty();
    }

    /// Whether a session of this kind is planned.
    public boolean holds(PlannedSession.Kind kind) {
        for (PlannedSession session : sessions) {
            if (session.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
