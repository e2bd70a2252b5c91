package org.soleus.server.plan.web;

import org.soleus.content.plan.IntakeStep;
import org.soleus.server.plan.IntakeWords;

import java.util.ArrayList;

/// One line of the list before the plan is made.
///
/// @param place of the question, to change it
/// @param ask the question
/// @param answer what was answered; "Not answered" where it was left open
public record IntakeRow(int place, String ask, String answer) {

    static IntakeRow of(int place, IntakeStep step, IntakeWords words) {
        return new IntakeRow(place, step.ask(), answer(step, words));
    }

    private static String answer(IntakeStep step, IntakeWords words) {
        var says = new ArrayList<String>();
        if (step.kind() == IntakeStep.Kind.GOALS) {
            for (var goal : words.goals()) says.add(goal.activity() + ": " + goal.rating());
        }
        for (var word : words.to(step.id())) {
            says.add(
                    step.kind() == IntakeStep.Kind.SCALE
                            ? word + " of 10"
                            : step.answers().getOrDefault(word, word));
        }
        if (!says.isEmpty()) return String.join(", ", says);
        boolean none = step.kind() == IntakeStep.Kind.MANY && words.hasSeen(step.id());
        return none ? "None" : "Not answered";
    }
}
