package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the risk factors in a member's answers, each with the answer that says so.
public final class RiskFactors {

    private final Intake intake;
    private final RiskRules rules;
    private final List<RiskFinding> found = new ArrayList<>();

    private RiskFactors(Intake intake, RiskRules rules) {
        this.intake = intake;
        this.rules = rules;
    }

    /// The risk factors present, in the order of the table. An answer not given finds none.
    public static List<RiskFinding> find(Intake intake, RiskRules rules) {
        RiskFactors factors = new RiskFactors(intake, rules);
        factors.feet(intake.habits().feet());
        factors.training(intake.habits().training());
        factors.shoes(intake.habits().shoes());
        factors.day(intake.habits().day());
        factors.past();
        factors.mind(intake.habits().mind());
        factors.found.sort((one, other) -> one.factor().compareTo(other.factor()));
        return List.copyOf(factors.found);
    }

    private void feet(Habits.Feet feet) {
        feet.footprint()
                .filter(Habits.Footprint.FLAT::equals)
                .ifPresent(_ -> add(RiskFactor.ARCH, Sentence.of("plan.risk.arch-flat"), "SEED"));
        feet.footprint()
                .filter(Habits.Footprint.HIGH::equals)
                .ifPresent(_ -> add(RiskFactor.ARCH, Sentence.of("plan.risk.arch-high"), "SEED"));
        if (intake.ageYears() >= rules.longerFromAge()) {
            add(RiskFactor.AGE, Sentence.of("plan.risk.age").with(intake.ageYears()), "MayoRun");
        }
        int norm = rules.heelRaiseNorm(intake.ageYears(), intake.sex());
        Optional<Integer> few = feet.heelRaises().filter(count -> count < norm);
        Optional<Integer> brief =
                feet.balanceSeconds().filter(seconds -> seconds < rules.balanceSeconds());
        if (few.isPresent()) {
            add(
                    RiskFactor.FOOT,
                    Sentence.of("plan.risk.raises").with(few.get()).with(norm),
                    "HRnorm");
        } else if (brief.isPresent()) {
            add(RiskFactor.FOOT, Sentence.of("plan.risk.stand").with(brief.get()), "R");
        } else if (History.yes(feet.weakAnkles())) {
            add(RiskFactor.FOOT, Sentence.of("plan.risk.ankles"), "SEED");
        }
        if (History.yes(feet.weakQuads())) {
            add(RiskFactor.QUAD, Sentence.of("plan.risk.thighs"), "SEED");
        }
    }

    private void training(Habits.Training training) {
        Optional<Integer> week = training.weekMetres().or(intake.running()::usualWeekMetres);
        week.filter(metres -> metres >= rules.highWeekMetres())
                .ifPresent(
                        metres ->
                                add(
                                        RiskFactor.VOLUME,
                                        Sentence.of("plan.risk.kilometres")
                                                .with(Math.round(metres / 100.0) / 10.0),
                                        "VdW"));
        spike(training);
        training.experience()
                .filter(Habits.Experience.UNDER_A_YEAR::equals)
                .ifPresent(_ -> add(RiskFactor.NEW, Sentence.of("plan.risk.new"), "SEED"));
        training.experience()
                .filter(Habits.Experience.RESTARTING::equals)
                .ifPresent(_ -> add(RiskFactor.NEW, Sentence.of("plan.risk.restarting"), "SEED"));
        if (!training.newSurfaces().isEmpty()) {
            add(RiskFactor.TERRAIN, Sentence.of("plan.risk.terrain"), "SEED");
        }
    }

    private void spike(Habits.Training training) {
        boolean run =
                isOver(
                        training.lastRunMetres(),
                        training.longestMonthMetres(),
                        rules.spikeRunPercent());
        boolean week =
                isOver(
                        training.weekMetres(),
                        training.weekBeforeMetres(),
                        rules.spikeWeekPercent());
        if (run) {
            add(RiskFactor.SPIKE, Sentence.of("plan.risk.jump-run"), "RUNSAFE");
        } else if (week) {
            add(RiskFactor.SPIKE, Sentence.of("plan.risk.jump-week"), "R");
        }
    }

    private static boolean isOver(Optional<Integer> now, Optional<Integer> before, int percent) {
        return now.isPresent()
                && before.filter(metres -> metres > 0).isPresent()
                && 100L * now.get() > (long) percent * before.get();
    }

    private void shoes(Habits.Shoes shoes) {
        if (History.yes(shoes.toesSqueezed())) {
            add(RiskFactor.SHOE, Sentence.of("plan.risk.toes"), "SEED");
        } else if (shoes.dropReductionMm().filter(mm -> mm > rules.dropMm()).isPresent()) {
            add(RiskFactor.SHOE, Sentence.of("plan.risk.drop"), "R");
        } else if (shoes.ageDays().filter(days -> days < rules.newPairDays()).isPresent()) {
            add(RiskFactor.SHOE, Sentence.of("plan.risk.pair"), "R");
        }
    }

    private void day(Habits.Day day) {
        if (History.yes(day.rarelyDrinks()) && History.yes(day.cramps())) {
            add(RiskFactor.HYDRATION, Sentence.of("plan.risk.drinks"), "SEED");
        }
        if (day.sittingHours().filter(hours -> hours >= rules.sittingHours()).isPresent()) {
            add(
                    RiskFactor.SITTING,
                    Sentence.of("plan.risk.sitting").with(day.sittingHours().get()),
                    "R");
        } else if (History.yes(day.sitsThenRuns())) {
            add(RiskFactor.SITTING, Sentence.of("plan.risk.sits-runs"), "SEED");
        }
        if (day.sleepHours().filter(hours -> hours < rules.sleepHours()).isPresent()) {
            add(
                    RiskFactor.SLEEP_STRESS,
                    Sentence.of("plan.risk.sleep").with(day.sleepHours().get()),
                    "R");
        } else if (isAtLeast(intake.habits().mind().stress(), rules.stressScore())) {
            add(RiskFactor.SLEEP_STRESS, Sentence.of("plan.risk.stress"), "R");
        }
    }

    private void past() {
        intake.complaint()
                .history()
                .timesBefore()
                .filter(times -> times > 0)
                .ifPresent(
                        times ->
                                add(
                                        RiskFactor.PREVIOUS,
                                        Sentence.of("plan.risk.before").with(times),
                                        "VdW"));
    }

    private void mind(Habits.Mind mind) {
        if (isAtLeast(mind.phq2(), rules.moodScore())
                || isAtLeast(mind.gad2(), rules.moodScore())) {
            add(RiskFactor.MIND, Sentence.of("plan.risk.mood"), "PHQ2");
        } else if (isAtLeast(mind.fear(), rules.fearScore())) {
            add(RiskFactor.MIND, Sentence.of("plan.risk.fear"), "R");
        }
    }

    private static boolean isAtLeast(Optional<Integer> score, int least) {
        return score.filter(points -> points >= least).isPresent();
    }

    private void add(RiskFactor factor, Sentence fact, String source) {
        found.add(new RiskFinding(factor, new Because(factor.id(), fact, source)));
    }
}
