package org.soleus.content.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.content.Language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class VoiceTest {

    private static final Voice ENGLISH = Voice.english();
    private static final Voice SPANISH = Voice.in(Language.SPANISH, Locale.of("es", "ES"));

    @Test
    void a_sentence_is_told_in_each_language() {
        var limit = Sentence.of("plan.over-during").with(4).with(3);
        assertThat(ENGLISH.of(limit)).isEqualTo("Worst pain during was 4; your limit is 3");
        assertThat(SPANISH.of(limit))
                .isEqualTo("El peor dolor durante la sesión fue 4; tu límite es 3");
    }

    @Test
    void one_is_told_otherwise_than_many() {
        assertThat(SPANISH.of(Sentence.of("plan.sets").with(1))).isEqualTo("1 serie");
        assertThat(SPANISH.of(Sentence.of("plan.sets").with(3))).isEqualTo("3 series");
        assertThat(ENGLISH.of(Sentence.of("plan.away").with(1))).isEqualTo("One day away");
        assertThat(ENGLISH.of(Sentence.of("plan.away").with(30))).isEqualTo("30 days away");
        assertThat(ENGLISH.of(Sentence.of("plan.back").with(2)))
                .isEqualTo("One step back, and two days' rest");
    }

    @Test
    void a_sentence_stands_within_another() {
        var dose = Sentence.of("plan.dosed").with(Gap.Kind.EXERCISE, "heel-raise-single");
        var sets = Sentence.of("plan.sets-of").with(3);
        var told =
                Sentence.of("plan.step-up")
                        .with(dose.with(sets.with(Sentence.of("plan.reps").with(12))));
        assertThat(ENGLISH.of(told))
                .isEqualTo("One step up: heel raise, one leg, 3 sets of 12 repetitions");
        assertThat(SPANISH.of(told))
                .startsWith("Un paso más: ")
                .endsWith("3 series de 12 repeticiones");
    }

    @Test
    void distances_and_paces_are_told_in_the_readers_unit() {
        var paced = Sentence.of("nextrun.up-to.paced").far(13_000).paced(365);
        assertThat(ENGLISH.of(paced)).isEqualTo("up to 13.0 km, not faster than 6:05 min/km");
        assertThat(ENGLISH.reading(false).of(paced))
                .isEqualTo("up to 13.0 km, not faster than 6:05 /km");
        assertThat(ENGLISH.reading(true).of(paced))
                .isEqualTo("up to 8.0 mi, not faster than 9:47 /mi");
        assertThat(SPANISH.reading(false).of(paced))
                .isEqualTo("hasta 13,0 km, no más rápido que 6:05 /km");
        assertThat(ENGLISH.of(Sentence.of("nextrun.ran").far(4_949))).isEqualTo("You ran 4.9 km");
        assertThat(ENGLISH.of(Sentence.of("nextrun.ran").far(4_950))).isEqualTo("You ran 5.0 km");
    }

    @Test
    void a_day_has_its_name_and_a_stage_its_words() {
        var from = Sentence.of("nextrun.from").dated(LocalDate.of(2026, 8, 5));
        assertThat(ENGLISH.of(from)).isEqualTo("From Wednesday 5 August");
        assertThat(SPANISH.of(from)).isEqualTo("Desde el miércoles 5 de agosto");
        var stage = Sentence.of("nextrun.on-the-flat").with(Gap.Kind.STAGE, "1");
        assertThat(ENGLISH.paragraph(List.of(stage)))
                .isEqualTo("Run 1 minute, walk 1 minute, 8 times, on the flat.");
        assertThat(SPANISH.paragraph(List.of(stage)))
                .isEqualTo("Corre 1 minuto, camina 1 minuto, 8 veces, en llano.");
    }

    @Test
    void numbers_days_and_lists_are_those_of_the_country() {
        var held = Sentence.of("plan.in-hand").with(2.5);
        assertThat(ENGLISH.of(held)).isEqualTo("2.5 kg in hand");
        assertThat(SPANISH.of(held)).isEqualTo("2,5 kg en la mano");
        assertThat(SPANISH.of(said(new Gap.Day(LocalDate.of(2026, 11, 26)))))
                .isEqualTo("Sin responder: 26 nov 2026");
        assertThat(SPANISH.of(said(new Gap.Weekday(DayOfWeek.TUESDAY))))
                .isEqualTo("Sin responder: martes");
        assertThat(
                        ENGLISH.of(
                                said(
                                        new Gap.Listed(
                                                List.of(
                                                        Sentence.of("plan.silent.effort"),
                                                        Sentence.of("plan.silent.limp"))))))
                .isEqualTo("Not answered: effort, limping");
    }

    private static Sentence said(Gap gap) {
        return Sentence.of("plan.not-answered").with(gap);
    }

    @Test
    void sentences_one_after_the_other_end_with_a_full_stop() {
        assertThat(ENGLISH.of(List.of(Sentence.of("plan.again"), Sentence.written("It rained."))))
                .isEqualTo("The same again. It rained.");
    }

    /// What was written before sentences had keys stays as it is.
    @Test
    void what_was_written_is_told_as_it_stands() {
        var why = new Because("DOSE", "It's at {0}", "R");
        assertThat(SPANISH.of(why)).isEqualTo("It's at {0}");
    }

    @Test
    void a_reason_that_has_a_key_holds_no_english() {
        var why = new Because("DOSE", Sentence.of("plan.limped"), "R");
        assertThatThrownBy(why::fact).hasMessage("plan.limped is told by a voice alone");
    }

    @Test
    void a_key_without_words_fails() {
        assertThatThrownBy(() -> ENGLISH.of(Sentence.of("plan.nothing")))
                .hasMessage("no words in ENGLISH for plan.nothing");
    }
}
