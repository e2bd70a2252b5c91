package org.soleus.server.plan;

import org.soleus.clinical.plan.RunStage;

import java.util.List;
import java.util.Optional;

/// A session as it stands: the row, and every exercise with what was done of it.
///
/// @param row as it was begun
/// @param today whether it is today's
/// @param moves in the order of doing
/// @param stage of the walk-run table, where its run is one of those
public record Doing(SessionRow row, boolean today, List<Move> moves, Optional<RunStage> stage) {

    /// Copies the list.
    public Doing {
        moves = List.copyOf(moves);
    }

    /// The exercise at a place.
    public Optional<Move> move(int place) {
        return moves.stream().filter(move -> move.place() == place).findFirst();
    }

    /// Whether anything was noted.
    public boolean isBegun() {
        return moves.stream().anyMatch(move -> !move.sets().isEmpty());
    }

    /// How much of the session is done, in percent, each exercise weighing the same.
    public int percent() {
        if (moves.isEmpty()) return 0;
        return moves.stream().mapToInt(Move::percent).sum() / moves.size();
    }
}
