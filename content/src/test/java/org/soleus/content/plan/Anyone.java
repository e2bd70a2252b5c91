package org.soleus.content.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.Cautions;
import org.soleus.clinical.plan.Complaint;
import org.soleus.clinical.plan.Habits;
import org.soleus.clinical.plan.History;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.LegToday;
import org.soleus.clinical.plan.LoadTests;
import org.soleus.clinical.plan.RunningNow;
import org.soleus.clinical.plan.Zone;
import org.soleus.clinical.triage.Circumstances.Onset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// Makes a member of random answers.
///
/// @param random the source
/// @param answered of ten questions, how many are answered
record Anyone(Random random, int answered) {

    private static final List<String> THINGS =
            List.of("towel", "band", "step", "weights", "cushion", "roller", "rope");
    static final LocalDate DAY = LocalDate.of(2028, 2, 21);

    static Intake of(Random random, int size) {
        return new Anyone(random, size).intake();
    }

    private Intake intake() {
        return new Intake(
                DAY,
                18 + random.nextInt(62),
                maybe(() -> one(Intake.Sex.values())),
                complaint(),
                habits(),
                new Cautions(yes(), yes(), pain(), yes()),
                new RunningNow(yes(), number(90_000), pain()),
                List.of(),
                Set.copyOf(some(THINGS)),
                Set.copyOf(some(List.of(DayOfWeek.values()))));
    }

    private Complaint complaint() {
        Set<Zone> zones = new HashSet<>(Set.of(one(Zone.values())));
        zones.add(one(Zone.values()));
        return new Complaint(
                zones,
                random.nextInt(4) == 0 ? Set.of(Side.values()) : Set.of(one(Side.values())),
                maybe(() -> one(Onset.values())),
                Set.copyOf(some(List.of(Complaint.Doing.values()))),
                maybe(() -> one(Complaint.Worst.values())),
                new LoadTests(pain(), pain(), pain(), pain(), pain()),
                maybe(() -> DAY.minusDays(random.nextInt(40))),
                new LegToday(
                        maybe(() -> one(LegToday.Walking.values())),
                        maybe(() -> one(LegToday.HeelRaise.values())),
                        maybe(() -> one(LegToday.Bruise.values())),
                        yes(),
                        pain(),
                        number(60)),
                new History(number(4), yes(), number(4), yes(), yes(), yes()));
    }

    private Habits habits() {
        return new Habits(
                new Habits.Feet(
                        maybe(() -> one(Habits.Footprint.values())),
                        number(40),
                        number(60),
                        yes(),
                        yes()),
                new Habits.Training(
                        maybe(() -> one(Habits.Experience.values())),
                        number(90_000),
                        number(90_000),
                        number(30_000),
                        number(30_000),
                        Set.copyOf(some(List.of(Habits.Surface.values())))),
                new Habits.Shoes(yes(), number(400), number(12)),
                new Habits.Day(yes(), yes(), number(14), yes(), number(10)),
                new Habits.Mind(number(7), number(7), number(11), number(11)));
    }

    private <T> Optional<T> maybe(Supplier<T> answer) {
        return random.nextInt(10) < answered ? Optional.of(answer.get()) : Optional.empty();
    }

    private Optional<Boolean> yes() {
        return maybe(random::nextBoolean);
    }

    private Optional<Integer> number(int below) {
        return maybe(() -> random.nextInt(below));
    }

    private Optional<PainScore> pain() {
        return maybe(() -> new PainScore(random.nextInt(11)));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(List<T> values) {
        return values.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }
}
