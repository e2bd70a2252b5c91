package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.BeforeSession;
import org.soleus.clinical.triage.BeforeSession.Since;
import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.QuietAnswers;
import org.soleus.clinical.triage.Screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class QuietAnswersTest {

    private static final Screen SCREEN = Screens.bundled();
    private static final List<String> WORDS = List.of("no", "yes", "not_sure", "");

    @Test
    void whoever_gives_quiet_answers_may_begin_and_nobody_else() {
        var quiet = QuietAnswers.of(SCREEN, Since.NOTHING);
        for (var given : all(List.of(Answers.NONE), 0)) {
            for (int points = 0; points <= 10; points++) {
                var pain = Optional.of(new PainScore(points));
                var since = new Since(pain, Optional.empty(), List.of());
                boolean goes =
                        BeforeSession.decide(SCREEN, given, since) instanceof BeforeSession.Go;
                assertThat(holds(quiet, given, pain)).as("%s, %s", given, pain).isEqualTo(goes);
            }
            assertThat(holds(quiet, given, Optional.empty())).isFalse();
        }
    }

    @Test
    void a_plain_no_is_quiet_and_a_doubt_is_not() {
        var quiet = QuietAnswers.of(SCREEN, Since.NOTHING);
        assertThat(quiet.taps()).hasSameSizeAs(SCREEN.taps());
        assertThat(quiet.taps().values()).allSatisfy(it -> assertThat(it).containsExactly("no"));
        assertThat(quiet.before()).contains(PainScore.NONE).doesNotContain(new PainScore(10));
    }

    @Test
    void after_a_morning_that_is_much_worse_nothing_is_quiet() {
        var usual = List.of(new PainScore(1), new PainScore(1), new PainScore(1));
        var since = new Since(Optional.empty(), Optional.of(new PainScore(6)), usual);
        var quiet = QuietAnswers.of(SCREEN, since);
        assertThat(quiet.before()).isEmpty();
        assertThat(quiet.taps().values()).allSatisfy(it -> assertThat(it).isEmpty());
        var plain = Answers.NONE;
        for (var tap : SCREEN.taps()) plain = plain.and(tap.id(), Choice.NO);
        assertThat(holds(quiet, plain, Optional.of(PainScore.NONE))).isFalse();
    }

    /// Whether all of these are quiet, as a phone looks it up; one that is not given is not.
    private static boolean holds(QuietAnswers quiet, Answers given, Optional<PainScore> pain) {
        for (var tap : quiet.taps().entrySet()) {
            var words = given.to(tap.getKey());
            if (words.size() != 1 || !tap.getValue().contains(words.getFirst())) return false;
        }
        return pain.isPresent() && quiet.before().contains(pain.get());
    }

    private static List<Answers> all(List<Answers> begun, int tap) {
        if (tap == SCREEN.taps().size()) return begun;
        var more = new ArrayList<Answers>();
        for (var answers : begun) {
            for (var word : WORDS) {
                var id = SCREEN.taps().get(tap).id();
                more.add(word.isEmpty() ? answers : answers.and(id, word));
            }
        }
        return all(more, tap + 1);
    }
}
