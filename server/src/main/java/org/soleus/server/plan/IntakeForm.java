package org.soleus.server.plan;

import org.soleus.content.plan.IntakeStep;

import java.util.List;

/// The questions of the intake, in the order of asking.
///
/// @param steps every question
public record IntakeForm(List<IntakeStep> steps) {

    /// Copies the steps.
    public IntakeForm {
        steps = List.copyOf(steps);
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
