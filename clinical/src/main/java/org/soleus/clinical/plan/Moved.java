package org.soleus.clinical.plan;

import java.time.LocalDate;

/// A session that the member moved to another day.
///
/// @param kind strength, or a run
/// @param from the day on which it was planned
/// @param to the day on which it comes instead
public record Moved(PlannedSession.Kind kind, LocalDate from, LocalDate to) {

    /// Whether this kind is moved at all: the short daily work comes every day, and cross-training
    /// on any.
    public static boolean moves(PlannedSession.Kind kind) {
        return kind == PlannedSession.Kind.STRENGTH || kind.isRun();
    }

    /// @throws IllegalArgumentException when that kind is not moved
    public Moved {
        if (!moves(kind)) throw new IllegalArgumentException(kind + " is not moved");
    }

    /// Whether it is of the same sort: runs of either kind count as one.
    boolean isLike(PlannedSession.Kind other) {
        return kind == other || (kind.isRun() && other.isRun());
    }
}
