package org.soleus.bench.plan;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.Cautions;
import org.soleus.clinical.plan.Complaint;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Habits;
import org.soleus.clinical.plan.History;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.LegToday;
import org.soleus.clinical.plan.LoadTests;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Program;
import org.soleus.clinical.plan.RunningNow;
import org.soleus.clinical.plan.Zone;
import org.soleus.clinical.triage.Circumstances.Onset;
import org.soleus.content.plan.PlanBooks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Twelve weeks for a runner of 52 with a sore deep calf, from the answers.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlanBench {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    private final PlanBook book = PlanBooks.load();
    private final Intake intake = intake();

    /// Drafts the plan.
    @Benchmark
    public Program draft() {
        return Drafting.draft(book, intake, DAY);
    }

    private static Intake intake() {
        return new Intake(
                DAY,
                52,
                Optional.of(Intake.Sex.FEMALE),
                complaint(),
                Habits.UNANSWERED,
                Cautions.UNANSWERED,
                RunningNow.UNANSWERED,
                List.of(),
                Set.of("towel", "band", "step"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY));
    }

    private static Complaint complaint() {
        return new Complaint(
                Set.of(Zone.Z4),
                Set.of(Side.LEFT),
                Optional.of(Onset.GRADUAL),
                Set.of(Complaint.Doing.LONG_STEADY_RUN),
                Optional.of(Complaint.Worst.SLOW_JOG),
                new LoadTests(pain(1), pain(2), pain(4), pain(1), pain(3)),
                Optional.of(DAY.minusDays(4)),
                LegToday.UNANSWERED,
                History.UNANSWERED);
    }

    private static Optional<PainScore> pain(int points) {
        return Optional.of(new PainScore(points));
    }
}
