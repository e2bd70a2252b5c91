package org.soleus.clinical.plan;

import java.util.List;
import java.util.Set;

/// What a plan may do with one exercise: its first dose, how far it grows, and its neighbours.
///
/// @param exercise the slug
/// @param first the first dose
/// @param most the top of the range of one set: repetitions, seconds or metres
/// @param by one step of that range
/// @param mostSets the most sets, up to 4
/// @param rows for loading tables only: doses in order, each with the sessions it takes
/// @param takesWeight whether weight is added once sets are full
/// @param needs equipment words it needs
/// @param stops why it may be left out
/// @param next harder exercises, best first
/// @param back easier exercises, best first
/// @param contacts calf contacts a leg for each repetition, second or metre
/// @param loads whether it loads the sore leg, and so steps back when that leg complains
/// @param from the first phase that may hold it
/// @param gate the gate that opens it; empty where none does
/// @param source the source key
public record Rung(
        String exercise,
        Prescription first,
        int most,
        int by,
        int mostSets,
        List<Row> rows,
        boolean takesWeight,
        Set<String> needs,
        Set<Stop> stops,
        List<String> next,
        List<String> back,
        int contacts,
        boolean loads,
        Phase from,
        String gate,
        String source) {

    /// One line of a loading table.
    ///
    /// @param sets sets
    /// @param reps repetitions
    /// @param sessions least sessions at it before the next line
    public record Row(int sets, int reps, int sessions) {}

    /// Whether it is a jump or a hop, behind a gate.
    boolean springs() {
        return !gate.isEmpty();
    }

    /// @throws IllegalArgumentException when the range is upside down, or sets exceed 4
    public Rung {
        if (most < first.amount().size() || by < 1) {
            throw new IllegalArgumentException(exercise + ": the range must rise");
        }
        if (mostSets < first.sets() || mostSets > 4) {
            throw new IllegalArgumentException(exercise + ": sets rise to at most 4");
        }
        rows = List.copyOf(rows);
        needs = Set.copyOf(needs);
        stops = Set.copyOf(stops);
        next = List.copyOf(next);
        back = List.copyOf(back);
    }
}
