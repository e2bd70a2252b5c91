package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.Change;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Lock;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.RunAdvance;
import org.soleus.clinical.plan.Telling;
import org.soleus.content.message.Voice;

import java.util.List;

class TellingTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final Sentence WOULD = Sentence.of("plan.leads-up");
    private static final Prescription NOW = BOOK.ladder().start("heel-raise-double", "calf");

    @Test
    void a_stop_says_stop_first() {
        assertThat(
                        said(
                                new Progression.Escalate(
                                        List.of(because("Worst pain during was 7; from 7 we stop")),
                                        WOULD)))
                .isEqualTo(
                        "Stop here. Worst pain during was 7; from 7 we stop. That needs a look"
                                + " first.");
    }

    @Test
    void a_hold_for_a_morning_is_a_quiet_day_not_a_setback() {
        Because why =
                new Because(
                        "DOSE-HOLD-MORNING", "Pain the next morning was 2; your usual is 1", "PMM");
        assertThat(said(new Progression.Hold(List.of(why), WOULD, Lock.OPEN, false)))
                .isEqualTo(
                        "The same again. Pain the next morning was 2; your usual is 1. That is one"
                                + " more quiet day, not a setback.");
    }

    @Test
    void a_lock_says_who_opens_it() {
        assertThat(
                        said(
                                new Progression.Hold(
                                        List.of(because("2 steps back within 7 days")),
                                        WOULD,
                                        Lock.PT_REVIEW,
                                        false)))
                .isEqualTo(
                        "The same again. 2 steps back within 7 days. See a clinician before you go"
                                + " on to anything harder.");
    }

    @Test
    void a_step_up_names_the_one_thing_that_changes() {
        assertThat(up(Change.Variable.SETS, NOW.dosed(4, NOW.amount())))
                .isEqualTo("One step up: 4 sets instead of 3. Everything else stays the same.");
        assertThat(up(Change.Variable.EXERCISE, BOOK.ladder().start("heel-raise-single", "calf")))
                .isEqualTo(
                        "One step up: heel raise, one leg, 3 sets of 6 repetitions. Everything else"
                                + " stays the same.");
        assertThat(up(Change.Variable.LOAD, NOW.loaded(new Load.Held(2500))))
                .isEqualTo("One step up: 2.5 kg in hand. Everything else stays the same.");
    }

    @Test
    void runs_are_told_by_stage() {
        assertThat(said(new RunAdvance.Advance(4, List.of(because("2 good runs")))))
                .isEqualTo("On to stage 4.");
        assertThat(said(new RunAdvance.Back(3, List.of(because("Stage 5 did not go well twice")))))
                .isEqualTo("Back to stage 3. Stage 5 did not go well twice.");
    }

    private static String up(Change.Variable variable, Prescription to) {
        return said(
                new Progression.Progress(
                        List.of(because("Two good sessions")),
                        WOULD,
                        Lock.OPEN,
                        false,
                        new Change(variable, NOW, to)));
    }

    private static String said(Progression decision) {
        return Voice.english().of(Telling.of(decision));
    }

    private static String said(RunAdvance next) {
        return Voice.english().of(Telling.of(next));
    }

    private static Because because(String fact) {
        return new Because("DOSE", fact, "R");
    }
}
