package org.soleus.server.running.web;

import org.soleus.clinical.running.next.Goals;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.server.running.Aim;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.web.Metres;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// A goal as its page shows it: the weeks that lead there, or an honest "not by then".
///
/// @param heading the answer in a sentence
/// @param lead what follows from it
/// @param weeks one after another; empty where there is nothing to show
/// @param others what could be aimed at instead
/// @param isSet whether a goal is kept
public record GoalView(
        String heading, String lead, List<Goals.Week> weeks, List<Other> others, boolean isSet) {

    /// Something else to aim at.
    ///
    /// @param distance as a form takes it
    /// @param day as a form takes it
    /// @param words on its button
    public record Other(String distance, String day, String words) {}

    /// Copies the lists.
    public GoalView {
        weeks = List.copyOf(weeks);
        others = List.copyOf(others);
    }

    static GoalView of(NextAnswer answer, RunWords words) {
        if (answer.aim().isEmpty()) {
            return new GoalView(
                    words.words("next.goal.ask"),
                    words.words("next.goal.lead"),
                    List.of(),
                    List.of(),
                    false);
        }
        var aim = answer.aim().get();
        var longest = longest(answer);
        if (longest.isEmpty()) {
            return new GoalView(
                    words.words("next.goal.kept", words.distance(aim.metres())),
                    words.words("next.goal.nothing-yet"),
                    List.of(),
                    List.of(),
                    true);
        }
        return of(answer, words, aim, longest.get());
    }

    private static Optional<Integer> longest(NextAnswer answer) {
        return answer.standing().capacity().reference().filter(metres -> metres > 0);
    }

    private static GoalView of(NextAnswer answer, RunWords words, Aim aim, int longest) {
        RunRules rules = answer.history().rules();
        var monday = monday(words.today());
        if (aim.day().isBefore(monday)) return thisWeek(answer, words, aim);
        int weeks = weeks(monday, aim.day());
        int permille = answer.standing().capacity().permille();
        return switch (Goals.to(rules, longest, aim.metres(), weeks, monday, permille)) {
            case Goals.Feasible way ->
                    new GoalView(
                            words.words("next.goal.reached", on(words, aim.metres(), aim.day())),
                            words.words(
                                    "next.goal.way",
                                    words.distance(longest),
                                    weeks,
                                    words.day(monday)),
                            way.weeks(),
                            List.of(),
                            true);
            case Goals.NotByThen not -> notByThen(words, aim, longest, monday, not);
        };
    }

    /// The day lies before the next week begins: no week is left to grow in.
    private static GoalView thisWeek(NextAnswer answer, RunWords words, Aim aim) {
        int now = answer.outing().map(Outing::metres).orElse(0);
        var goal = on(words, aim.metres(), aim.day());
        if (now >= aim.metres()) {
            return new GoalView(
                    words.words("next.goal.reached", goal),
                    words.words("next.goal.this-week", words.distance(now)),
                    List.of(),
                    List.of(),
                    true);
        }
        if (now == 0) {
            return new GoalView(
                    words.words("next.goal.back", goal),
                    words.words("next.goal.shut"),
                    List.of(),
                    List.of(),
                    true);
        }
        return new GoalView(
                not(words, aim.metres(), now),
                words.words("next.goal.no-week", words.distance(now)),
                List.of(),
                List.of(),
                true);
    }

    private static GoalView notByThen(
            RunWords words, Aim aim, int longest, LocalDate monday, Goals.NotByThen not) {
        var later = monday.plusWeeks(not.reachedIn()).minusDays(1);
        return new GoalView(
                not(words, aim.metres(), not.metres()),
                words.words(
                        "next.goal.takes",
                        words.distance(longest),
                        words.distance(aim.metres()),
                        not.reachedIn(),
                        words.day(aim.day()),
                        not.weeks().size()),
                not.weeks(),
                List.of(
                        new Other(
                                Metres.typed(not.metres(), words.miles()),
                                aim.day().toString(),
                                on(words, not.metres(), aim.day())),
                        new Other(
                                Metres.typed(aim.metres(), words.miles()),
                                later.toString(),
                                on(words, aim.metres(), later))),
                true);
    }

    private static String on(RunWords words, int metres, LocalDate day) {
        return words.words("next.goal.on", words.distance(metres), words.day(day));
    }

    private static String not(RunWords words, int wished, int possible) {
        return words.words("next.goal.not", words.distance(wished), words.distance(possible));
    }

    /// The first day of the first week: today, where it is a Monday.
    static LocalDate monday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /// Weeks from that day on, the one of the goal included.
    static int weeks(LocalDate monday, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(monday, day) / 7) + 1;
    }
}
