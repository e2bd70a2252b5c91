package org.soleus.content.triage;

import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/// Somebody with any answers at all, made from a seed.
///
/// @param words answers by question
/// @param around circumstances by key
record Someone(Map<String, List<String>> words, Map<String, Object> around) {

    private static final List<String> ONSETS =
            List.of("sudden", "built_during_run", "gradual", "next_day");

    static Someone any(Screen screen, Random random) {
        var words = new LinkedHashMap<String, List<String>>();
        for (var question : screen.questions()) {
            if (question.isAboutCircumstances() || random.nextInt(4) == 0) continue;
            words.put(question.id(), words(random, question));
        }
        return new Someone(words, around(random));
    }

    static List<String> words(Random random, Question question) {
        if (random.nextInt(3) > 0 && question.offers("no")) return List.of("no");
        var words = new ArrayList<>(List.of(pick(random, question)));
        if (question.kind() != Question.Kind.MANY || words.contains("no")) return words;
        for (int more = random.nextInt(3); more > 0; more--) {
            var word = pick(random, question);
            if (!words.contains(word) && !word.equals("no")) words.add(word);
        }
        return words;
    }

    private static String pick(Random random, Question question) {
        return question.choices().get(random.nextInt(question.choices().size())).word();
    }

    private static Map<String, Object> around(Random random) {
        var around = QuietCase.around();
        around.put("age", 14 + random.nextInt(60));
        around.put("pain", random.nextInt(11));
        around.put("calf_pain", random.nextBoolean());
        around.put("swelling", random.nextBoolean());
        around.put("began_with_exercise", random.nextBoolean());
        around.put("onset", ONSETS.get(random.nextInt(4)));
        around.put("zones", List.of("Z" + (1 + random.nextInt(10))));
        return around;
    }

    Someone with(String id, List<String> said) {
        var more = new LinkedHashMap<>(words);
        more.put(id, said);
        return new Someone(more, around);
    }

    Someone without(String id) {
        var less = new LinkedHashMap<>(words);
        less.remove(id);
        return new Someone(less, around);
    }

    Someone notTelling(String key) {
        var less = new LinkedHashMap<>(around);
        less.remove(key);
        return new Someone(words, less);
    }

    /// Tries the law on many, and tells the smallest case that breaks it, with its seed.
    static void holds(Screen screen, int cases, Predicate<Someone> law) {
        for (long seed = 20_261_124L; seed < 20_261_124L + cases; seed++) {
            var someone = any(screen, new Random(seed));
            if (law.test(someone)) continue;
            throw new AssertionError("seed " + seed + ", smallest: " + smallest(someone, law));
        }
    }

    private static Someone smallest(Someone broken, Predicate<Someone> law) {
        for (var id : broken.words().keySet()) {
            var less = broken.without(id);
            if (!law.test(less)) return smallest(less, law);
        }
        return broken;
    }
}
