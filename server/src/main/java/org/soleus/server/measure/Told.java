package org.soleus.server.measure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One wave as it was told; never changed.
///
/// @param week after the plan's first day
/// @param day her day
/// @param late whether it came more than a week after it was due
/// @param passed whether she passed it over
/// @param answers by item; one that was left open has no number
public record Told(
        int week,
        LocalDate day,
        boolean late,
        boolean passed,
        Map<String, Optional<Integer>> answers) {

    /// Copies the answers.
    public Told {
        answers = Map.copyOf(answers);
    }

    /// The answer to an item; empty where it was left open, or not asked.
    public Optional<Integer> of(String item) {
        return answers.getOrDefault(item, Optional.empty());
    }
}
