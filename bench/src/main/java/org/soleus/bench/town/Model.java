package org.soleus.bench.town;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.plan.IntakeWords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Somebody made up: what she answers, and how her calf feels from day to day.
///
/// @param number tells one from another; the same number is always the same person
record Model(int number) {

    /// Deep or low in the calf.
    private static final String ZONE = "Z4";

    private static final Map<String, String> QUIET =
            Map.of(
                    "age", "34",
                    "pain", "2",
                    "calf_pain", "yes",
                    "ATR2", "yes",
                    "onset", "gradual");

    /// A whole screen without a warning sign.
    Answers screen(Screen screen) {
        var answers = Answers.NONE;
        for (var question : screen.questions()) {
            var word = question.id().equals("zones") ? ZONE : "no";
            answers = answers.and(question.id(), QUIET.getOrDefault(question.id(), word));
        }
        return answers;
    }

    /// A finished intake with two activities.
    IntakeWords intake() {
        var words = new HashMap<String, List<String>>();
        words.put("zones", List.of(ZONE));
        words.put("sides", List.of(number % 2 == 0 ? "LEFT" : "RIGHT"));
        words.put("onset", List.of("GRADUAL"));
        words.put("doing", List.of("LONG_STEADY_RUN", "MORE_DISTANCE"));
        words.put("worst", List.of("SLOW_JOG"));
        words.put("walk", List.of("1"));
        words.put("raiseStraight", List.of("1"));
        words.put("raiseBent", List.of("2"));
        words.put("heelRaise", List.of("SINGLE"));
        words.put("walking", List.of("NORMAL"));
        words.put("bruise", List.of("NONE"));
        words.put("morningPain", List.of("2"));
        words.put("morningStiffness", List.of("15"));
        words.put("began", List.of("7"));
        words.put("timesBefore", List.of(String.valueOf(number % 3)));
        words.put("experience", List.of("A_YEAR_OR_MORE"));
        words.put("usualWeek", List.of("25000"));
        words.put("equipment", List.of("towel", "band", "step"));
        return new IntakeWords(words, List.of(), true)
                .with(List.of(goal("run ten kilometres", 3), goal("climb the stairs", 7)));
    }

    private static IntakeWords.GoalWords goal(String activity, int rating) {
        return new IntakeWords.GoalWords(activity, rating);
    }

    /// Pain of a day, 0 to 3: less from week to week, and now and then one more.
    int pain(int day) {
        int more = new Random(1_000L * number + day).nextInt(8) == 0 ? 1 : 0;
        return Math.max(0, 2 - day / 14) + more;
    }

    /// Whether she does her session on this day; most days she does.
    boolean trains(int day) {
        return new Random(7_000L * number + day).nextInt(10) > 0;
    }
}
