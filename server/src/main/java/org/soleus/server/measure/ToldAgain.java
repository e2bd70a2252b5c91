package org.soleus.server.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A wave as another device, or another page, told it when it was told or passed over already.
///
/// @param week after the plan's first day
/// @param at when it arrived
/// @param answers by item, without those that were left open
/// @param names what is hard, where it was named there
public record ToldAgain(int week, Instant at, Map<String, Integer> answers, List<String> names) {

    /// Copies both.
    public ToldAgain {
        answers = Map.copyOf(answers);
        names = List.copyOf(names);
    }

    /// @param answers one without a number was left open
    static ToldAgain of(
            int week, Instant at, Map<String, Optional<Integer>> answers, List<String> names) {
        return new ToldAgain(week, at, answered(answers), names);
    }

    private static Map<String, Integer> answered(Map<String, Optional<Integer>> answers) {
        return answers.entrySet().stream()
                .filter(one -> one.getValue().isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get()));
    }

    /// The answers as those that stand are told.
    public Map<String, Optional<Integer>> all() {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Optional.of(one.getValue())));
    }

    /// Whether nothing is said in it.
    boolean isSilent() {
        return answers.isEmpty() && names.isEmpty();
    }

    /// Whether it says no more than what stands.
    ///
    /// @param activities what she named before
    boolean says(Told stands, List<String> activities) {
        return answers.equals(answered(stands.answers()))
                && (names.isEmpty() || names.equals(activities));
    }

    /// Whether both say the same.
    boolean says(ToldAgain other) {
        return week == other.week && answers.equals(other.answers) && names.equals(other.names);
    }
}
