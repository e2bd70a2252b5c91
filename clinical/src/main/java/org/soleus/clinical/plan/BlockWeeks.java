package org.soleus.clinical.plan;

import java.util.List;

/// A block that follows its own weeks: the foot exercises.
///
/// @param component id of its component
/// @param title what the member reads
/// @param from the phase in which it begins
/// @param daysPerWeek how often
/// @param afterDaysPerWeek how often once the last weeks are over
/// @param parts the weeks, in order
/// @param source the source key
public record BlockWeeks(
        String component,
        String title,
        Phase from,
        int daysPerWeek,
        int afterDaysPerWeek,
        List<Part> parts,
        String source) {

    /// @param lastWeek the last week of this part, counted from the block's first
    /// @param exercises in order
    public record Part(int lastWeek, List<Prescription> exercises) {

        public Part {
            exercises = List.copyOf(exercises);
        }
    }

    public BlockWeeks {
        parts = List.copyOf(parts);
    }

    /// The exercises of one of its weeks, 1 and up; after the last, the last.
    public List<Prescription> in(int week) {
        for (Part part : parts) {
            if (week <= part.lastWeek()) {
                return part.exercises();
            }
        }
        return parts.getLast().exercises();
    }

    int daysIn(int week) {
        return week <= parts.getLast().lastWeek() ? daysPerWeek : afterDaysPerWeek;
    }
}
