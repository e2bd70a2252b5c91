package org.soleus.content.running;

import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.RunStage;
import org.soleus.clinical.plan.TissueLimit;
import org.soleus.clinical.running.capacity.CapacityRules;
import org.soleus.clinical.running.capacity.PainLimits;
import org.soleus.clinical.running.load.ExerciseLoad;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.clinical.running.next.Stage;
import org.soleus.content.Yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// The running files, read; the walk-run table and the pain model come from the plan book.
public final class RunBook {

    private static final String NEXT = "running/next.yaml";
    private static final String EXERCISES = "running/exercises.yaml";

    private RunBook() {}

    /// The rules of the next run.
    ///
    /// @throws IllegalArgumentException when a file is wrong, naming file and field
    public static RunRules rules(PlanBook book) {
        Yaml file = Yaml.file(NEXT);
        RunRules.Rest rest = read(file, "rest", RunBook::rest);
        RunRules.Growth growth = read(file, "growth", RunBook::growth);
        RunRules.Steps steps = read(file, "steps", RunBook::steps);
        CapacityRules.Steps stepsUp = read(file, "steps_up", RunBook::stepsUp);
        CapacityRules.Away away = read(file, "away", RunBook::away);
        CapacityRules.Week week = week(growth, rest, steps);
        List<Stage> table = book.walkRun().stages().stream().map(RunBook::stage).toList();
        return new RunRules(
                read(
                        file,
                        "capacity",
                        all -> capacity(all, rest.hours(), week, stepsUp, away, table)),
                growth,
                rest,
                read(file, "hills", RunBook::hills),
                steps,
                table);
    }

    /// The pain that one pattern's tissue may feel.
    public static PainLimits limits(PlanBook book, Pattern pattern) {
        return limits(book, book.limit(pattern));
    }

    /// The same by a limit of pain.
    public static PainLimits limits(PlanBook book, TissueLimit limit) {
        DoseRules dose = book.dose();
        return new PainLimits(
                limit.most(),
                limit.source(),
                dose.escalateAt(),
                dose.regressMorningRise(),
                dose.holdFromRpe(),
                dose.holdBelowDonePercent(),
                dose.stiffnessRiseMinutes());
    }

    /// What exercises are for the calf, in the order of the file.
    public static List<ExerciseLoad> exercises() {
        return Yaml.maps(Yaml.file(EXERCISES).root(), "exercises").stream()
                .map(RunBook::exercise)
                .toList();
    }

    /// What exercises of the library are for the calf, by slug; those that are next to nothing are
    /// left out.
    ///
    /// @throws IllegalArgumentException when two rows name the same exercise
    public static Map<String, ExerciseLoad> byExercise() {
        Map<String, ExerciseLoad> loads = new HashMap<>();
        for (Map<String, Object> row : Yaml.maps(Yaml.file(EXERCISES).root(), "exercises")) {
            for (Object slug : Yaml.list(row, "plan")) {
                if (loads.put(String.valueOf(slug), exercise(row)) != null) {
                    throw new IllegalArgumentException(EXERCISES + " names " + slug + " twice");
                }
            }
        }
        return Map.copyOf(loads);
    }

    /// Every source key that the files name.
    public static Set<String> sources() {
        Set<String> keys = new TreeSet<>();
        exercises().forEach(one -> keys.add(one.source()));
        keys.add(Yaml.need(Yaml.file(EXERCISES).root(), "source"));
        for (Object group : Yaml.file(NEXT).root().values()) {
            if (!(group instanceof Map<?, ?> fields)) continue;
            fields.values().forEach(one -> keys.add(Yaml.need(Yaml.map(NEXT, one), "source")));
        }
        return keys;
    }

    /// One group of the file, wholly read.
    private static <T> T read(Yaml file, String name, Function<Numbers, T> group) {
        Numbers numbers = Numbers.group(file, name);
        T rules = group.apply(numbers);
        numbers.done();
        return rules;
    }

    private static Stage stage(RunStage row) {
        return new Stage(
                row.number(), row.runSeconds(), row.walkSeconds(), row.repeats(), row.words());
    }

    private static CapacityRules capacity(
            Numbers numbers,
            int restHours,
            CapacityRules.Week week,
            CapacityRules.Steps steps,
            CapacityRules.Away away,
            List<Stage> table) {
        return new CapacityRules(
                numbers.get("recent_days"),
                numbers.get("weeks_days"),
                numbers.get("week_runs"),
                numbers.get("week_settles"),
                numbers.get("quarantine_days"),
                numbers.get("regress_days"),
                numbers.get("last_runs"),
                restHours,
                numbers.get("long_minutes"),
                week,
                steps,
                away,
                table.stream()
                        .map(row -> new CapacityRules.Row(row.metres(), row.runMetres()))
                        .toList());
    }

    private static CapacityRules.Week week(
            RunRules.Growth growth, RunRules.Rest rest, RunRules.Steps steps) {
        return new CapacityRules.Week(
                growth.weekPercent(),
                rest.mostRunDays(),
                steps.shortest(),
                steps.leastOfUsualPercent());
    }

    private static CapacityRules.Steps stepsUp(Numbers numbers) {
        return new CapacityRules.Steps(
                numbers.get("percent"),
                numbers.get("every_days"),
                numbers.get("hold_every"),
                numbers.get("often"),
                numbers.get("often_days"),
                numbers.get("least_metres"),
                numbers.get("jump_percent"),
                numbers.get("leap_percent"),
                numbers.get("over_percent"),
                numbers.get("opens_in"));
    }

    private static RunRules.Growth growth(Numbers numbers) {
        return new RunRules.Growth(
                numbers.get("percent"),
                numbers.get("week_percent"),
                numbers.get("regress_percent"),
                numbers.get("heel_raise_percent"),
                numbers.get("pace_permille"),
                numbers.get("pace_share_percent"));
    }

    private static RunRules.Rest rest(Numbers numbers) {
        return new RunRules.Rest(
                numbers.get("hours"),
                numbers.get("review_days"),
                numbers.get("review_at"),
                numbers.get("seen_at"),
                numbers.get("every_other_up_to"),
                numbers.get("most_run_days"),
                numbers.get("evening"),
                numbers.get("says_days"));
    }

    private static CapacityRules.Away away(Numbers numbers) {
        return new CapacityRules.Away(
                numbers.get("days"),
                numbers.get("for_good_days"),
                numbers.get("percent_a_week"),
                numbers.get("least_percent"),
                numbers.get("back_days"),
                numbers.get("lost_days"),
                numbers.get("stage"),
                numbers.get("table_days"),
                numbers.get("table_runs"));
    }

    private static RunRules.Hills hills(Numbers numbers) {
        return new RunRules.Hills(
                numbers.get("least"),
                numbers.get("stage_11"),
                numbers.get("start"),
                numbers.get("without_gate"),
                numbers.get("most"));
    }

    private static RunRules.Steps steps(Numbers numbers) {
        return new RunRules.Steps(
                numbers.get("shortest"),
                numbers.get("least_of_usual_percent"),
                numbers.get("fine"),
                numbers.get("coarse"),
                numbers.get("coarse_from"),
                numbers.get("pace_seconds"));
    }

    private static ExerciseLoad exercise(Map<String, Object> row) {
        return new ExerciseLoad(
                Yaml.need(row, "id"),
                Yaml.need(row, "words"),
                number(row, "peak") / 100.0,
                number(row, "from") / 100.0,
                number(row, "to") / 100.0,
                number(row, "time_ms") / 1000.0,
                ExerciseLoad.Kind.of(Yaml.need(row, "kind")),
                Yaml.need(row, "source"));
    }

    private static int number(Map<String, Object> row, String name) {
        if (row.get(name) instanceof Integer value) return value;
        throw new IllegalArgumentException(EXERCISES + ": " + name + " must be whole, in " + row);
    }
}
