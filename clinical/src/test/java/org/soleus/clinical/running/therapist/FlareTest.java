package org.soleus.clinical.running.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.therapist.Flare.Input;
import org.soleus.clinical.running.therapist.Flare.Reason;

import java.util.List;
import java.util.Optional;

/// The baseline as its worked numbers give it, and every reason to say nothing.
class FlareTest {

    private static final Optional<FlareModel> RELEASED = Optional.of(FlareModel.BASELINE);

    private static final FlareFacts KNOWN = facts(13_000, 8_000, 1_700, 1_000, 0, 1, 3, 8);

    @ParameterizedTest
    @CsvSource({
        // metres, longest, calf-metres, most borne, rise, during, chance
        "8000, 8000, 1000, 1000, 0, 0, .0998",
        "13000, 8000, 1700, 1000, 0, 1, .1604",
        "13000, 8000, 1700, 1000, 1, 3, .2880",
        "20000, 8000, 2500, 1000, 2, 4, .5724",
        "5000, 10000, 500, 1000, 0, 0, .0497",
    })
    void the_chance_of_the_worked_examples(
            int metres, int longest, int calf, int session, int rise, int during, double chance) {
        assertThat(chance(metres, longest, calf, session, rise, during))
                .isEqualTo(chance, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({
        // half as far is the least that counts, four times the most
        "4000, 8000, 1000, 1000, 0, 0, 1, 8000, 1000, 1000, 0, 0",
        "32000, 8000, 1000, 1000, 0, 0, 99000, 8000, 1000, 1000, 0, 0",
        "8000, 8000, 500, 1000, 0, 0, 8000, 8000, 1, 1000, 0, 0",
        "8000, 8000, 4000, 1000, 0, 0, 8000, 8000, 90000, 1000, 0, 0",
        // two points below the usual, three above it
        "8000, 8000, 1000, 1000, -2, 0, 8000, 8000, 1000, 1000, -9, 0",
        "8000, 8000, 1000, 1000, 3, 0, 8000, 8000, 1000, 1000, 9, 0",
        // pain of two and less is none, seven the most
        "8000, 8000, 1000, 1000, 0, 0, 8000, 8000, 1000, 1000, 0, 2",
        "8000, 8000, 1000, 1000, 0, 7, 8000, 8000, 1000, 1000, 0, 10",
    })
    void beyond_its_edges_each_input_counts_as_its_edge(
            int metres,
            int longest,
            int calf,
            int session,
            int rise,
            int during,
            int metres2,
            int longest2,
            int calf2,
            int session2,
            int rise2,
            int during2) {
        assertThat(chance(metres2, longest2, calf2, session2, rise2, during2))
                .isEqualTo(chance(metres, longest, calf, session, rise, during));
    }

    @Test
    void it_abstains_where_nothing_is_released() {
        assertThat(Flare.of(KNOWN, Optional.empty())).isEqualTo(abstains(new Reason.NotReleased()));
    }

    @Test
    void a_released_one_says_the_chance() {
        assertThat(Flare.of(KNOWN, RELEASED))
                .isInstanceOfSatisfying(
                        Flare.Chance.class,
                        chance -> assertThat(chance.value()).isEqualTo(.1604, within(5e-5)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8000, 1000, 1000, NEXT_RUN",
        "8000, 8000, 0, 1000, NEXT_RUN",
        "8000, 0, 1000, 1000, LONGEST",
        "8000, 8000, 1000, 0, SESSION",
    })
    void whatever_is_missing_is_named(int metres, int longest, int calf, int most, Input missing) {
        assertThat(Flare.of(facts(metres, longest, calf, most, 0, 0, 1, 8), RELEASED))
                .isEqualTo(abstains(new Reason.Missing(missing)));
    }

    @Test
    void an_answer_not_given_is_missing_and_never_zero() {
        var silent =
                new FlareFacts(
                        Optional.of(8000),
                        Optional.of(8000),
                        Optional.of(1000),
                        Optional.of(1000),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1),
                        8);
        assertThat(Flare.of(silent, RELEASED))
                .isEqualTo(
                        abstains(
                                new Reason.Missing(Input.MORNING),
                                new Reason.Missing(Input.DURING)));
    }

    @ParameterizedTest
    @CsvSource({
        "21, 2000, 8, true",
        "22, 2000, 8, false",
        "21, 2001, 8, false",
        "21, 2000, 7, false"
    })
    void the_edges_of_abstaining(int away, int calf, int scored, boolean says) {
        var flare = Flare.of(facts(8000, 8000, calf, 1000, 0, 0, away, scored), RELEASED);
        assertThat(flare instanceof Flare.Chance).isEqualTo(says);
    }

    @Test
    void all_reasons_are_told_and_the_release_comes_last() {
        assertThat(Flare.of(facts(8000, 0, 2001, 1000, 0, 0, 30, 3), Optional.empty()))
                .isEqualTo(
                        abstains(
                                new Reason.Missing(Input.LONGEST),
                                new Reason.Away(30),
                                new Reason.FarAbove(2001, 1000),
                                new Reason.FewRuns(3),
                                new Reason.NotReleased()));
    }

    private static double chance(
            int metres, int longest, int calf, int session, int rise, int during) {
        return FlareModel.BASELINE.chance(
                FlareInputs.of(metres, longest, calf, session, rise, during));
    }

    private static Flare abstains(Reason... because) {
        return new Flare.Abstains(List.of(because));
    }

    private static FlareFacts facts(
            int metres,
            int longest,
            int calf,
            int session,
            int rise,
            int during,
            int away,
            int scored) {
        return new FlareFacts(
                Optional.of(metres),
                Optional.of(longest),
                Optional.of(calf),
                Optional.of(session),
                Optional.of(rise),
                Optional.of(during),
                Optional.of(away),
                scored);
    }
}
