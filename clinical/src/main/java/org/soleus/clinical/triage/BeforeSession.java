package org.soleus.clinical.triage;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the five taps before a session lead to, together with what the body said since.
///
/// Anything but five plain no leads to the whole screen, and so do severe pain and a morning that
/// is much worse than the week before. Source: `R`.
public sealed interface BeforeSession {

    /// Five times no: the session may start.
    ///
    /// @param why the reason
    record Go(Because why) implements BeforeSession {}

    /// The whole screen comes first.
    ///
    /// @param because every reason, never empty
    record ScreenFirst(List<Because> because) implements BeforeSession {

        /// Copies the list.
        public ScreenFirst {
            because = List.copyOf(because);
        }
    }

    /// What the member has reported since the last session.
    ///
    /// @param pain the worst pain now or since; empty when she was not asked
    /// @param morning this morning's pain; empty when she did not say
    /// @param week the mornings of the seven days before, those that she reported
    record Since(Optional<PainScore> pain, Optional<PainScore> morning, List<PainScore> week) {

        /// Nothing reported.
        public static final Since NOTHING =
                new Since(Optional.empty(), Optional.empty(), List.of());

        /// Copies the list.
        public Since {
            week = List.copyOf(week);
        }
    }

    /// Decides. A tap without an answer is no plain no.
    ///
    /// @param taps the five answers, by the ids of [Screen#taps]
    static BeforeSession decide(Screen screen, Answers taps, Since since) {
        List<Because> because = new ArrayList<>();
        for (Question tap : screen.taps()) {
            if (taps.says(tap.id(), Choice.NO) && taps.to(tap.id()).size() == 1) continue;
            because.add(new Because(tap.id(), said(screen.sentences(), tap, taps), tap.source()));
        }
        addPain(screen.sentences(), because, since);
        addMorning(screen.sentences(), because, since);
        return because.isEmpty() ? new Go(clear(screen.sentences())) : new ScreenFirst(because);
    }

    private static String said(Sentences say, Question tap, Answers taps) {
        if (!taps.has(tap.id())) return say.of(Sentence.TAP_SILENT, tap.ask());
        String answer = tap.choice(taps.to(tap.id()).get(0)).says();
        return say.of(Sentence.TAP_ANSWERED, tap.ask(), answer);
    }

    private static void addPain(Sentences say, List<Because> because, Since since) {
        if (since.pain().isEmpty() || since.pain().get().points() < Circumstances.SEVERE) return;
        String fact = say.of(Sentence.PAIN_SEVERE, since.pain().get().points());
        because.add(new Because("SCREEN_AGAIN", fact, "R"));
    }

    private static void addMorning(Sentences say, List<Because> because, Since since) {
        if (since.morning().isEmpty() || since.week().isEmpty()) return;
        int now = since.morning().get().points();
        int usualTwice = medianTwice(since.week());
        if (2 * now - usualTwice < 6) return;
        String usual =
                usualTwice % 2 == 0
                        ? String.valueOf(usualTwice / 2)
                        : say.of(Sentence.AND_A_HALF, usualTwice / 2);
        String fact = say.of(Sentence.MORNING_WORSE, String.valueOf(now), usual);
        because.add(new Because("SCREEN_AGAIN", fact, "R"));
    }

    /// Twice the median, so that it stays a whole number.
    private static int medianTwice(List<PainScore> scores) {
        int[] howMany = new int[11];
        for (PainScore score : scores) howMany[score.points()]++;
        return nth(howMany, (scores.size() - 1) / 2) + nth(howMany, scores.size() / 2);
    }

    private static int nth(int[] howMany, int n) {
        int points = 0;
        for (int seen = howMany[0]; seen <= n; seen += howMany[points]) points++;
        return points;
    }

    private static Because clear(Sentences say) {
        return new Because("FIVE_TAPS", say.of(Sentence.TAPS_CLEAR), "R");
    }
}
