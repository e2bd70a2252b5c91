package org.soleus.clinical.triage;

import org.soleus.clinical.measure.PainScore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answers before a session that stand against nothing: whoever gives these alone may begin.
///
/// No rule of its own: [BeforeSession#decide] is asked about each answer, the others being as plain
/// as can be. Where what was told since stands against the session already, none is quiet.
///
/// @param taps the quiet words of each tap, by its id; a tap without one has an empty list
/// @param before the quiet scores of pain before
public record QuietAnswers(Map<String, List<String>> taps, List<PainScore> before) {

    private static final int WORST = 10;

    /// Copies what it holds, in its order.
    public QuietAnswers {
        taps = new LinkedHashMap<>(taps);
        before = List.copyOf(before);
    }

    /// Those of a screen, after what was told since the last session.
    ///
    /// @param since whose own pain is not looked at
    public static QuietAnswers of(Screen screen, BeforeSession.Since since) {
        Map<String, List<String>> taps = new LinkedHashMap<>();
        for (Question tap : screen.taps()) taps.put(tap.id(), quiet(screen, tap, since));
        List<PainScore> before = new ArrayList<>();
        for (int points = 0; points <= WORST; points++) {
            PainScore score = new PainScore(points);
            if (isQuiet(screen, plain(screen), with(since, score))) before.add(score);
        }
        return new QuietAnswers(taps, before);
    }

    private static List<String> quiet(Screen screen, Question tap, BeforeSession.Since since) {
        List<String> words = new ArrayList<>();
        for (Choice choice : tap.choices()) {
            Answers given = plain(screen).and(tap.id(), choice.word());
            if (isQuiet(screen, given, with(since, PainScore.NONE))) words.add(choice.word());
        }
        return words;
    }

    private static Answers plain(Screen screen) {
        Answers given = Answers.NONE;
        for (Question tap : screen.taps()) given = given.and(tap.id(), Choice.NO);
        return given;
    }

    private static BeforeSession.Since with(BeforeSession.Since since, PainScore pain) {
        return new BeforeSession.Since(Optional.of(pain), since.morning(), since.week());
    }

    private static boolean isQuiet(Screen screen, Answers given, BeforeSession.Since since) {
        return BeforeSession.decide(screen, given, since) instanceof BeforeSession.Go;
    }
}
