package org.soleus.clinical.triage;

import org.soleus.clinical.triage.Circumstances.Onset;

import java.util.List;
import java.util.Optional;

/// Circumstances as text: a line each, `onset=gradual`; what is not known has no line.
public final class CircumstanceLines {

    private CircumstanceLines() {}

    /// @throws IllegalArgumentException when a line is not of that form
    public static Circumstances read(String text) {
        Optional<Integer> age = Optional.empty();
        Optional<Onset> onset = Optional.empty();
        Optional<Boolean> began = Optional.empty();
        Optional<Boolean> calfPain = Optional.empty();
        Optional<Integer> pain = Optional.empty();
        Optional<List<String>> zones = Optional.empty();
        Optional<Boolean> swelling = Optional.empty();
        for (String line : AnswerLines.split(text, '\n')) {
            if (line.isEmpty()) continue;
            int mark = line.indexOf('=');
            if (mark < 0) throw new IllegalArgumentException("no value in " + line);
            String value = line.substring(mark + 1);
            switch (line.substring(0, mark)) {
                case "age" -> age = Optional.of(Integer.parseInt(value));
                case "onset" -> onset = Optional.of(onset(value));
                case "began_with_exercise" -> began = Optional.of(value.equals("true"));
                case "calf_pain" -> calfPain = Optional.of(value.equals("true"));
                case "pain" -> pain = Optional.of(Integer.parseInt(value));
                case "zones" -> zones = Optional.of(AnswerLines.split(value, ','));
                case "swelling" -> swelling = Optional.of(value.equals("true"));
                default -> throw new IllegalArgumentException("not known: " + line);
            }
        }
        return new Circumstances(age, onset, began, calfPain, pain, zones, swelling);
    }

    private static Onset onset(String word) {
        for (Onset onset : Onset.values()) {
            if (Circumstances.word(onset).equals(word)) return onset;
        }
        throw new IllegalArgumentException("no onset " + word);
    }
}
