package org.soleus.content.triage;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Circumstances.Onset;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A runner with a mildly sore calf and no warning sign, from whom each row of a table, and each
/// sign of a guide, differs a little.
public final class QuietCase {

    private QuietCase() {}

    /// Where the screen leads her when these answers and circumstances differ.
    ///
    /// @param differ words by question; the rest stays quiet
    /// @param around circumstances by name; the rest stays quiet
    public static Disposition with(
            Screen screen, Map<String, List<String>> differ, Map<String, Object> around) {
        var words = words(screen);
        words.putAll(differ);
        var circumstances = around();
        circumstances.putAll(around);
        return screen.decide(answers(words), circumstances(circumstances)).disposition();
    }

    static Map<String, List<String>> words(Screen screen) {
        var words = new LinkedHashMap<String, List<String>>();
        for (var question : screen.questions()) {
            if (question.isAboutCircumstances()) continue;
            words.put(question.id(), List.of(question.id().equals("ATR2") ? "yes" : "no"));
        }
        return words;
    }

    static Map<String, Object> around() {
        return new LinkedHashMap<>(
                Map.of(
                        "age",
                        34,
                        "onset",
                        "gradual",
                        "began_with_exercise",
                        true,
                        "calf_pain",
                        true,
                        "pain",
                        3,
                        "zones",
                        List.of("Z2"),
                        "swelling",
                        false));
    }

    static Answers answers(Map<String, List<String>> words) {
        var answers = Answers.NONE;
        for (var one : words.entrySet()) {
            answers = answers.and(one.getKey(), one.getValue());
        }
        return answers;
    }

    static Circumstances circumstances(Map<String, Object> around) {
        return new Circumstances(
                find(around, "age", Integer.class),
                find(around, "onset", String.class).map(QuietCase::onset),
                find(around, "began_with_exercise", Boolean.class),
                find(around, "calf_pain", Boolean.class),
                find(around, "pain", Integer.class),
                Optional.ofNullable(around.get("zones"))
                        .map(zones -> ((List<?>) zones).stream().map(Object::toString).toList()),
                find(around, "swelling", Boolean.class));
    }

    private static <T> Optional<T> find(Map<String, Object> around, String key, Class<T> type) {
        return Optional.ofNullable(around.get(key)).map(type::cast);
    }

    private static Onset onset(String word) {
        for (var onset : Onset.values()) {
            if (Circumstances.word(onset).equals(word)) return onset;
        }
        throw new IllegalArgumentException(word);
    }
}
