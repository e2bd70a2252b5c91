package org.soleus.server.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a member has answered of the intake so far: the words by question.
///
/// A question that is not in it was never opened; one with no words was left unanswered.
///
/// @param words by question
/// @param goals her activities with their rating, in her own words
/// @param finished whether a plan was made from it
public record IntakeWords(
        Map<String, List<String>> words, List<GoalWords> goals, boolean finished) {

    /// Nothing answered yet.
    public static final IntakeWords NONE = new IntakeWords(Map.of(), List.of(), false);

    /// One activity.
    ///
    /// @param activity in her own words
    /// @param rating 0 to 10
    public record GoalWords(String activity, int rating) {}

    /// Copies what it holds.
    public IntakeWords {
        words = Map.copyOf(words);
        goals = List.copyOf(goals);
    }

    /// With one answer more, or another one.
    public IntakeWords with(String question, List<String> answer) {
        var more = new LinkedHashMap<>(words);
        more.put(question, List.copyOf(answer));
        return new IntakeWords(more, goals, false);
    }

    /// With other goals.
    public IntakeWords with(List<GoalWords> others) {
        return new IntakeWords(with("goals", List.of()).words, others, false);
    }

    /// The words of an answer; none where it was left open.
    public List<String> to(String question) {
        return words.getOrDefault(question, List.of());
    }

    /// Whether the question was opened and left or answered.
    public boolean hasSeen(String question) {
        return words.containsKey(question);
    }
}
