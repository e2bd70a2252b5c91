package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the member moved to a day and what is not on it all the same: never silently. `R`.
final class LeftOut {

    private static final List<PlannedSession.Kind> MOVING =
            List.of(PlannedSession.Kind.STRENGTH, PlannedSession.Kind.RUN);

    private LeftOut() {}

    /// @param day one on which the plan does not wait
    /// @param sessions what it holds
    /// @param asked days on which a run was wanted, before the cap was looked at
    static List<Because> of(
            Arranged arranged,
            LocalDate day,
            List<PlannedSession> sessions,
            List<LocalDate> asked) {
        if (arranged.moved().isEmpty() || arranged.pause(day).isPresent()) return List.of();
        List<Because> leftOut = new ArrayList<>();
        for (PlannedSession.Kind kind : MOVING) {
            boolean wanted = arranged.to(kind, day).isPresent();
            boolean there = sessions.stream().anyMatch(one -> isLike(kind, one.kind()));
            if (wanted && !there) leftOut.add(because(kind, kind.isRun() && asked.contains(day)));
        }
        return List.copyOf(leftOut);
    }

    private static boolean isLike(PlannedSession.Kind kind, PlannedSession.Kind other) {
        return kind == other || (kind.isRun() && other.isRun());
    }

    private static Because because(PlannedSession.Kind kind, boolean capped) {
        if (capped) return new Because("MOVE-CAP", Sentence.of(noRoom(kind)), "R");
        return new Because("MOVE-GONE", Sentence.of(gone(kind)), "R");
    }

    private static String noRoom(PlannedSession.Kind kind) {
        return kind.isRun() ? "plan.moved-run.no-room" : "plan.moved-strength.no-room";
    }

    private static String gone(PlannedSession.Kind kind) {
        return kind.isRun() ? "plan.moved-run.gone" : "plan.moved-strength.gone";
    }
}
