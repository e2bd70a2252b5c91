package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Habit;
import org.soleus.server.web.Say;

/// How regular she is, in one sentence; never what she missed.
final class HabitTold {

    private HabitTold() {}

    static String of(Say say, Habit habit) {
        return switch (habit) {
            case Habit.Milestone(int sessions) -> say.words("today.habit.milestone", sessions);
            case Habit.Formed() -> say.words("today.habit.formed");
            case Habit.Forming(int done) -> say.words("today.habit.forming", done);
            case Habit.Weeks(int good, int of) ->
                    good == of
                            ? say.words("today.habit.every-week", of)
                            : say.words("today.habit.weeks", good, of);
        };
    }
}
