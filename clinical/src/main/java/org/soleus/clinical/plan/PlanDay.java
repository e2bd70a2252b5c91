package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.List;

/// One day of a program.
///
/// @param date the member's day
/// @param week from 1, by the calendar
/// @param phase the phase it falls in, if each check goes well
/// @param certainty whether the day stands, or what it depends on
/// @param sessions what to do; empty is a rest day
/// @param leftOut what the member moved here and what is not on it all the same, and why
public record PlanDay(
        LocalDate date,
        int week,
        Phase phase,
        Certainty certainty,
        List<PlannedSession> sessions,
        List<Because> leftOut) {

    /// How firm a day of the calendar is.
    public sealed interface Certainty {

        /// It stands, unless a report asks for rest.
        record Fixed() implements Certainty {}

        /// It comes if this goes well.
        ///
        /// @param on what it depends on
        record Depends(Sentence on) implements Certainty {}
    }

    public PlanDay {
        sessions = List.copyOf(sessions);
        leftOut = List.copyOf(leftOut);
    }

    /// Whether nothing is planned.
    public boolean isRest() {
        return sessions.isEmpty();
    }

    /// Whether a session of the same sort is planned: runs of either kind count as one.
    public boolean holdsLike(PlannedSession.Kind kind) {
        for (PlannedSession session : sessions) {
            if (session.kind() == kind || (session.kind().isRun() && kind.isRun())) {
                return true;
            }
        }
        return false;
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
