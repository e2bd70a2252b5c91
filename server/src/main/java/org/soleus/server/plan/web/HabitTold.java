package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Habit;

/// How regular she is, in one sentence; never what she missed.
final class HabitTold {

    private HabitTold() {}

    static String of(Habit habit) {
        return switch (habit) {
            case Habit.Milestone(int sessions) ->
                    "Today was your " + sessions + "th day with a session.";
            case Habit.Formed() ->
                    "Six sessions within two weeks: that is where a habit begins to hold.";
            case Habit.Forming(int done) ->
                    number(done) + " sessions in two weeks. At six a habit begins to hold.";
            case Habit.Weeks(int good, int of) ->
                    good == of
                            ? "Each of the last " + of + " weeks had two sessions or more."
                            : good + " of the last " + of + " weeks had two sessions or more.";
        };
    }

    private static String number(int done) {
        return switch (done) {
            case 2 -> "Two";
            case 3 -> "Three";
            case 4 -> "Four";
            default -> "Five";
        };
    }
}
