package org.soleus.server.plan;

import org.soleus.content.Language;
import org.soleus.content.plan.IntakeStep;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The questions of the intake, in the order of asking.
///
/// @param steps every question
/// @param others the same in the words of each language
public record IntakeForm(List<IntakeStep> steps, Map<Language, List<IntakeStep>> others) {

    /// Copies the steps.
    public IntakeForm {
        steps = List.copyOf(steps);
        others = Map.copyOf(others);
    }

    /// As the clinicians' files say it.
    static IntakeForm read() {
        var others = new EnumMap<Language, List<IntakeStep>>(Language.class);
        for (var language : Language.values()) others.put(language, IntakeStep.all(language));
        return new IntakeForm(IntakeStep.all(), others);
    }

    /// Every question, in the words of a language.
    public List<IntakeStep> in(Language language) {
        return others.getOrDefault(language, steps);
    }

    /// The place of the first question that was never opened; the number of questions when none is
    /// left. Places count from 1.
    public int firstUnseen(IntakeWords words) {
        for (int i = 0; i < steps.size(); i++) {
            if (!words.hasSeen(steps.get(i).id())) return i + 1;
        }
        return steps.size() + 1;
    }
}
