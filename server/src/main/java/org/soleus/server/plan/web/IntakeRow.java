package org.soleus.server.plan.web;

import org.soleus.content.plan.IntakeStep;
import org.soleus.server.plan.IntakeWords;
import org.soleus.server.web.Say;

import java.util.ArrayList;

/// One line of the list before the plan is made.
///
/// @param place of the question, to change it
/// @param ask the question
/// @param answer what was answered; "Not answered" where it was left open
public record IntakeRow(int place, String ask, String answer) {

    static IntakeRow of(Say say, int place, IntakeStep step, IntakeWords words) {
        return new IntakeRow(place, step.ask(), answer(say, step, words));
    }

    private static String answer(Say say, IntakeStep step, IntakeWords words) {
        var says = new ArrayList<String>();
        if (step.kind() == IntakeStep.Kind.GOALS) {
            for (var goal : words.goals()) {
                says.add(say.words("intake.goal", goal.activity(), goal.rating()));
            }
        }
        for (var word : words.to(step.id())) {
            says.add(
                    step.kind() == IntakeStep.Kind.SCALE
                            ? say.words("intake.score", word)
                            : step.answers().getOrDefault(word, word));
        }
        if (!says.isEmpty()) return String.join(", ", says);
        boolean none = step.kind() == IntakeStep.Kind.MANY && words.hasSeen(step.id());
        return say.words(none ? "intake.none" : "intake.not-answered");
    }
}
