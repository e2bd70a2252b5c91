package org.soleus.content.plan;

import org.soleus.content.Language;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One question of the intake.
///
/// @param id as the clinical floor names what it asks
/// @param kind how it is answered
/// @param need whether there is no plan without it
/// @param ask the question in plain words
/// @param help one line of help, or empty
/// @param low what 0 means on a scale; empty where it is no pain
/// @param high what 10 means on a scale; empty where it is the worst imaginable
/// @param answers words to what the choice says, in the order shown
/// @param source key of the source
public record IntakeStep(
        String id,
        Kind kind,
        boolean need,
        String ask,
        String help,
        String low,
        String high,
        Map<String, String> answers,
        String source) {

    /// How a question of the intake is answered.
    public enum Kind {
        ONE,
        MANY,
        SCALE,
        GOALS
    }

    /// Every question, in the order of asking.
    public static List<IntakeStep> all() {
        return all(Language.ENGLISH);
    }

    /// The same with its words in a language; in English where nobody has written them.
    public static List<IntakeStep> all(Language language) {
        var spoken = PlanBooks.speaks(language) ? language : Language.ENGLISH;
        var steps = new ArrayList<IntakeStep>();
        for (var step : Yaml.maps(PlanBooks.told(spoken, "intake"), "steps")) {
            steps.add(
                    new IntakeStep(
                            Yaml.need(step, "id"),
                            kind(step),
                            Yaml.text(step, "need").equals("true"),
                            Yaml.need(step, "ask"),
                            Yaml.text(step, "help"),
                            Yaml.text(step, "low"),
                            Yaml.text(step, "high"),
                            answers(step),
                            Yaml.need(step, "source")));
        }
        return List.copyOf(steps);
    }

    private static Kind kind(Map<String, Object> step) {
        if (step.containsKey("goals")) return Kind.GOALS;
        if (step.containsKey("scale")) return Kind.SCALE;
        return step.containsKey("many") ? Kind.MANY : Kind.ONE;
    }

    private static Map<String, String> answers(Map<String, Object> step) {
        var answers = new LinkedHashMap<String, String>();
        if (step.containsKey("answers")) {
            Yaml.map("answers", step.get("answers"))
                    .forEach((word, says) -> answers.put(word, says.toString()));
        }
        return answers;
    }

    /// What is wrong with these words as an answer, by its key; empty when nothing is. No word is
    /// no answer.
    public String problem(List<String> words) {
        if (words.isEmpty()) return need ? "intake.choose-least" : "";
        if (kind != Kind.MANY && words.size() > 1) return "intake.choose-one";
        for (var word : words) {
            boolean fits = kind == Kind.SCALE ? isScore(word) : answers.containsKey(word);
            if (!fits) return "intake.choose-from";
        }
        return "";
    }

    private static boolean isScore(String word) {
        return word.matches("[0-9]|10");
    }
}
