package org.soleus.clinical.running.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// What must hold of every load, with the domains outside of which it does not.
class LoadLawsTest {

    private static final double GRAIN = 1e-9;

    /// A stretch of constant speed; cadence 0 is not known.
    private record Stretch(double seconds, double speed, double grade, double cadence) {}

    /// Two ways to be compared.
    private record Pair(Stretch one, Stretch other) {}

    @Test
    void l1_any_cut_adds_up_to_the_same() {
        Law.holds(
                1000,
                200,
                LoadLawsTest::stretches,
                all -> {
                    List<Stretch> cut = new ArrayList<>();
                    for (Stretch one : all) {
                        double part = one.seconds() * 0.37;
                        cut.add(new Stretch(part, one.speed(), one.grade(), one.cadence()));
                        cut.add(
                                new Stretch(
                                        one.seconds() - part,
                                        one.speed(),
                                        one.grade(),
                                        one.cadence()));
                    }
                    Ledger whole = ledger(all);
                    Ledger parts = ledger(cut);
                    same(whole.dose(), parts.dose(), 1e-12);
                    same(whole.impulse(), parts.impulse(), 1e-12);
                    same(whole.stepsPerLeg(), parts.stepsPerLeg(), 1e-12);
                });
    }

    @Test
    void l4_faster_over_the_same_way_is_never_less() {
        Law.holds(
                2000,
                2,
                (random, _) -> {
                    double slow = between(random, 2.0, 5.56);
                    double fast = between(random, slow, 5.56);
                    double grade = between(random, -0.15, 0.15);
                    double cadence = random.nextBoolean() ? 0 : between(random, 145, 200);
                    return new Pair(
                            new Stretch(1000 / slow, slow, grade, cadence),
                            new Stretch(1000 / fast, fast, grade, cadence));
                },
                pair ->
                        assertThat(run(pair.other()).dose())
                                .isGreaterThanOrEqualTo(run(pair.one()).dose() * (1 - GRAIN)));
    }

    @Test
    void faster_over_the_same_way_is_less_impulse() {
        Ledger slow = run(new Stretch(1000 / 2.5, 2.5, 0, 0));
        Ledger fast = run(new Stretch(1000 / 4.5, 4.5, 0, 0));
        assertThat(fast.impulse()).isLessThan(slow.impulse());
    }

    @Test
    void l5_steeper_at_the_same_speed_is_never_less() {
        Law.holds(
                2000,
                2,
                (random, _) -> {
                    double speed = between(random, 0.5, 6);
                    double flat = between(random, -0.3, 0.3);
                    double steep = between(random, flat, 0.3);
                    double cadence = random.nextBoolean() ? 0 : between(random, 100, 200);
                    return new Pair(
                            new Stretch(60, speed, flat, cadence),
                            new Stretch(60, speed, steep, cadence));
                },
                pair -> {
                    notLess(pair, Ledger::dose);
                    notLess(pair, Ledger::impulse);
                });
    }

    @Test
    void l6_fewer_steps_at_the_same_speed_are_never_less() {
        Law.holds(
                2000,
                2,
                (random, _) -> {
                    double speed = between(random, 2.0, 5.56);
                    double own = CadenceLine.POPULATION.at(speed);
                    double least = Math.max(145, 0.7 * own);
                    double many = between(random, least, 1.4 * own);
                    double few = between(random, least, many);
                    double grade = between(random, -0.15, 0.15);
                    return new Pair(
                            new Stretch(60, speed, grade, many),
                            new Stretch(60, speed, grade, few));
                },
                pair -> notLess(pair, Ledger::dose));
    }

    @Test
    void l7_speeds_that_change_are_never_less_than_their_mean() {
        Law.holds(
                2000,
                20,
                (random, size) -> {
                    List<Stretch> all = new ArrayList<>();
                    for (int at = 0; at < size; at++) {
                        double speed = between(random, 2.0, 5.5);
                        all.add(new Stretch(between(random, 10, 200), speed, 0, 0));
                    }
                    return all;
                },
                all -> {
                    double seconds = sum(all, Stretch::seconds);
                    double way = sum(all, one -> one.seconds() * one.speed());
                    Stretch steady = new Stretch(seconds, way / seconds, 0, 0);
                    assertThat(ledger(all).dose())
                            .isGreaterThanOrEqualTo(run(steady).dose() * (1 - GRAIN));
                });
    }

    @Test
    void l8_walked_recoveries_are_never_more_than_jogging_all_the_way() {
        Law.holds(
                3000,
                2,
                (random, _) -> {
                    double walk = between(random, 1.0, 1.6);
                    double run = between(random, 2.0, 4.0);
                    return new Pair(
                            new Stretch(between(random, 30, 600), run, 0, 0),
                            new Stretch(between(random, 30, 600), walk, 0, 0));
                },
                pair -> {
                    double seconds = pair.one().seconds() + pair.other().seconds();
                    double mean = (way(pair.one()) + way(pair.other())) / seconds;
                    if (mean < 2.0) return;
                    Ledger mixed = new Ledger(Leg.ANYBODY, Gait.RUN);
                    mixed.add(pair.one().seconds(), pair.one().speed(), 0, 0, 1);
                    mixed.add(pair.other().seconds(), pair.other().speed(), 0, 0, 0);
                    Ledger jogged = new Ledger(Leg.ANYBODY, Gait.RUN);
                    jogged.add(seconds, mean, 0, 0, 1);
                    assertThat(mixed.dose()).isLessThanOrEqualTo(jogged.dose());
                });
    }

    @Test
    void l9_more_burden_and_any_further_stretch_are_never_less() {
        Law.holds(
                1000,
                20,
                LoadLawsTest::stretches,
                all -> {
                    Ledger heavier = new Ledger(Leg.ANYBODY.with(new Burden(1.07)), Gait.RUN);
                    all.forEach(one -> add(heavier, one));
                    Ledger shorter = ledger(all.subList(0, all.size() - 1));
                    Ledger whole = ledger(all);
                    assertThat(heavier.dose()).isGreaterThanOrEqualTo(whole.dose());
                    assertThat(heavier.impulse()).isGreaterThanOrEqualTo(whole.impulse());
                    assertThat(whole.dose()).isGreaterThanOrEqualTo(shorter.dose());
                    assertThat(whole.impulse()).isGreaterThanOrEqualTo(shorter.impulse());
                });
    }

    @Test
    void l10_up_and_down_again_is_never_less_than_level() {
        Law.holds(
                2000,
                2,
                (random, _) -> {
                    double grade = between(random, 0, 0.15);
                    double speed = between(random, 0.6, 6);
                    return new Pair(
                            new Stretch(60, speed, grade, 0), new Stretch(60, speed, -grade, 0));
                },
                pair -> {
                    Stretch level = new Stretch(120, pair.one().speed(), 0, 0);
                    assertThat(run(pair.one()).dose() + run(pair.other()).dose())
                            .isGreaterThanOrEqualTo(run(level).dose() * (1 - GRAIN));
                });
    }

    @Test
    void l11_the_order_of_stretches_changes_nothing() {
        Law.holds(
                1000,
                100,
                LoadLawsTest::stretches,
                all -> {
                    List<Stretch> turned = new ArrayList<>(all);
                    Collections.reverse(turned);
                    same(ledger(all).dose(), ledger(turned).dose(), 1e-9);
                    same(ledger(all).impulse(), ledger(turned).impulse(), 1e-9);
                });
    }

    private static void notLess(Pair pair, ToDoubleFunction<Ledger> what) {
        assertThat(what.applyAsDouble(run(pair.other())))
                .isGreaterThanOrEqualTo(what.applyAsDouble(run(pair.one())) * (1 - GRAIN));
    }

    private static void same(double one, double other, double tolerance) {
        assertThat(other).isCloseTo(one, within(Math.max(1e-300, one * tolerance)));
    }

    private static double sum(List<Stretch> all, ToDoubleFunction<Stretch> what) {
        return all.stream().mapToDouble(what).sum();
    }

    private static double way(Stretch one) {
        return one.seconds() * one.speed();
    }

    private static List<Stretch> stretches(Random random, int size) {
        List<Stretch> all = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            all.add(
                    new Stretch(
                            between(random, 0.1, 60),
                            between(random, 0, 7),
                            between(random, -0.3, 0.3),
                            random.nextInt(4) == 0 ? 0 : between(random, 60, 230)));
        }
        return all;
    }

    private static double between(Random random, double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    private static Ledger run(Stretch one) {
        return ledger(List.of(one));
    }

    private static Ledger ledger(List<Stretch> all) {
        Ledger ledger = new Ledger(Leg.ANYBODY, Gait.RUN);
        all.forEach(one -> add(ledger, one));
        return ledger;
    }

    private static void add(Ledger ledger, Stretch one) {
        ledger.add(one.seconds(), one.speed(), one.grade(), one.cadence());
    }
}
