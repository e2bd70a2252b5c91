package org.soleus.clinical.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Attempt.Ended;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Attempt.Score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a self-test says: the own other leg first, and no change within chance.
class SelfTestRulesTest {

    private static final SelfTest RAISE =
            new SelfTest(
                    "heel-raise",
                    SelfTest.Unit.TIMES,
                    true,
                    200,
                    Optional.of(new SelfTest.Limit(6, "HRnorm")),
                    Optional.of(new SelfTest.Even.Percent(90, "R")));
    private static final SelfTest WALL =
            new SelfTest(
                    "knee-to-wall",
                    SelfTest.Unit.MM,
                    true,
                    300,
                    Optional.of(new SelfTest.Limit(19, "KTW")),
                    Optional.of(new SelfTest.Even.Within(20, "KTW")));
    private static final SelfTest STAND =
            new SelfTest("balance", SelfTest.Unit.S, true, 60, Optional.empty(), Optional.empty());

    /// Left and right, which leg is sore, and what it says; no number for a leg not tested.
    @ParameterizedTest
    @CsvSource({
        "24, 18, RIGHT, Behind, 75",
        "24, 22, RIGHT, Level, ''",
        "20, 18, RIGHT, Level, ''",
        "20, 17, RIGHT, Behind, 85",
        "18, 24, RIGHT, Level, ''",
        "18, 24, LEFT, Behind, 75",
        "24, 18, '', Behind, 75",
        "24, 18, BOTH, Usual, 64",
        "'', 21, RIGHT, Usual, 75",
        "0, 5, RIGHT, Open, ''"
    })
    void heel_raises_are_held_against_the_own_other_leg_first(
            String left, String right, String sore, String says, String percent) {
        var compared = Compared.of(attempt(RAISE, left, right, Ended.DONE), owner(sore));
        assertThat(compared.getClass().getSimpleName()).isEqualTo(says);
        assertThat(percent(compared)).isEqualTo(percent);
        assertThat(compared.because().source()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 80, RIGHT, Level",
        "100, 79, RIGHT, Behind",
        "80, 100, RIGHT, Level",
        "79, 100, '', Behind"
    })
    void two_centimetres_to_the_wall_are_no_difference(
            String left, String right, String sore, String says) {
        var compared = Compared.of(attempt(WALL, left, right, Ended.DONE), owner(sore));
        assertThat(compared.getClass().getSimpleName()).isEqualTo(says);
    }

    @Test
    void a_test_that_hurt_says_nothing_of_strength() {
        var compared = Compared.of(attempt(RAISE, "24", "12", Ended.PAIN), owner("RIGHT"));
        assertThat(compared).isInstanceOf(Compared.Stopped.class);
    }

    @Test
    void balance_has_nothing_to_be_held_against() {
        assertThat(Compared.of(attempt(STAND, "60", "12", Ended.DONE), owner("RIGHT")))
                .isInstanceOf(Compared.Open.class);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 25, Chance",
        "20, 26, More",
        "20, 14, Less",
        "20, 15, Chance",
        "20, 20, Chance"
    })
    void less_than_six_raises_are_within_chance(int before, int now, String says) {
        var changed =
                Changed.of(RAISE, score(now, Ended.DONE), Optional.of(score(before, Ended.DONE)));
        assertThat(changed.getClass().getSimpleName()).isEqualTo(says);
    }

    @Test
    void nothing_is_held_against_a_stopped_test_and_no_source_means_unknown() {
        var stopped = Optional.of(score(30, Ended.PAIN));
        assertThat(Changed.of(RAISE, score(9, Ended.DONE), stopped)).isEqualTo(new Changed.First());
        var before = Optional.of(score(20, Ended.DONE));
        assertThat(Changed.of(STAND, score(50, Ended.DONE), before))
                .isEqualTo(new Changed.Unknown(30));
    }

    @Test
    void impossible_sittings_are_refused() {
        var both = Map.of(Leg.BOTH, score(3, Ended.DONE));
        assertThatThrownBy(() -> sitting(RAISE, both)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sitting(RAISE, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sitting(WALL, Map.of(Leg.LEFT, score(301, Ended.DONE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String percent(Compared compared) {
        return switch (compared) {
            case Compared.Behind(var percent, _) -> percent.map(String::valueOf).orElse("");
            case Compared.Usual(int percent, _) -> String.valueOf(percent);
            case Compared.Level _, Compared.Stopped _, Compared.Open _ -> "";
        };
    }

    private static Owner owner(String sore) {
        var sides =
                switch (sore) {
                    case "" -> Set.<Side>of();
                    case "BOTH" -> Set.of(Side.LEFT, Side.RIGHT);
                    default -> Set.of(Side.valueOf(sore));
                };
        return new Owner(sides, Optional.of(28), new PainScore(3));
    }

    private static Attempt attempt(SelfTest test, String left, String right, Ended ended) {
        var scores = new EnumMap<Leg, Score>(Leg.class);
        if (!left.isEmpty()) scores.put(Leg.LEFT, score(Integer.parseInt(left), Ended.DONE));
        if (!right.isEmpty()) scores.put(Leg.RIGHT, score(Integer.parseInt(right), ended));
        return sitting(test, scores);
    }

    private static Attempt sitting(SelfTest test, Map<Leg, Score> scores) {
        return new Attempt(test, LocalDate.EPOCH, Instant.EPOCH, scores);
    }

    private static Score score(int value, Ended ended) {
        return new Score(value, ended, Optional.empty());
    }
}
