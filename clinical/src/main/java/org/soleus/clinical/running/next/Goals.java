package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A distance by a day: the weeks that lead there, or what is possible by then.
///
/// The longest run grows by a tenth a week, holds every fourth week and in the week before the day.
/// No rate of growth has been shown to be safe; this one is ours. Source: `R`.
public sealed interface Goals {

    /// It can be reached.
    ///
    /// @param weeks one after another, the goal in the last
    /// @param because rule, fact and source
    record Feasible(List<Week> weeks, Because because) implements Goals {

        public Feasible {
            weeks = List.copyOf(weeks);
        }
    }

    /// Not by then.
    ///
    /// @param metres what is possible by then, as it is shown
    /// @param reachedIn weeks that the goal itself takes
    /// @param weeks one after another up to the day
    /// @param because rule, fact and source
    record NotByThen(int metres, int reachedIn, List<Week> weeks, Because because)
            implements Goals {

        public NotByThen {
            weeks = List.copyOf(weeks);
        }
    }

    /// A week of a plan.
    ///
    /// @param monday first day of the week
    /// @param longest the longest run, in metres
    /// @param calfMetres of that run, about
    /// @param holds whether it holds what the week before had
    record Week(LocalDate monday, int longest, int calfMetres, boolean holds) {}

    /// The longest goal that is planned for, in weeks.
    int MOST_WEEKS = 104;

    /// The way to a distance.
    ///
    /// @param longest what the runs lately have shown, in metres
    /// @param goal in metres
    /// @param weeks until then, the week of the goal included
    /// @param monday first day of the first week
    /// @param permille calf-metres of a thousand metres
    /// @throws IllegalArgumentException when out of range
    static Goals to(
            RunRules rules, int longest, int goal, int weeks, LocalDate monday, int permille) {
        if (longest < 1 || goal < 1 || weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("a goal of " + goal + " m in " + weeks + " weeks");
        }
        List<Week> plan = plan(rules, longest, weeks, monday, permille);
        int reached = plan.getLast().longest();
        Because why =
                new Because(
                        "GOAL",
                        Sentence.of("nextrun.goal").far(longest).far(reached).with(weeks),
                        "R");
        return reached >= goal
                ? new Feasible(plan, why)
                : new NotByThen(
                        rules.steps().shown(reached), reachedIn(rules, longest, goal), plan, why);
    }

    private static List<Week> plan(
            RunRules rules, int longest, int weeks, LocalDate monday, int permille) {
        List<Week> plan = new ArrayList<>();
        int now = longest;
        for (int week = 1; week <= weeks; week++) {
            boolean holds = week % rules.capacity().steps().holdEvery() == 0 || (week == weeks - 1);
            if (!holds) now = (int) ((long) rules.growth().percent() * now / 100);
            plan.add(
                    new Week(
                            monday.plusWeeks(week - 1L),
                            now,
                            (int) ((long) now * permille / 1000),
                            holds));
        }
        return plan;
    }

    private static int reachedIn(RunRules rules, int longest, int goal) {
        for (int weeks = 1; weeks <= MOST_WEEKS; weeks++) {
            List<Week> plan = plan(rules, longest, weeks, LocalDate.EPOCH, 1000);
            if (plan.getLast().longest() >= goal) return weeks;
        }
        return MOST_WEEKS;
    }
}
