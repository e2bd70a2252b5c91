package org.soleus.clinical.running.workout;

import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;

import java.util.ArrayList;
import java.util.List;

/// A run in steps, as a watch leads through it: warm-up, then running and walking in turn.
///
/// @param name at most 40 characters, as the watch shows it
/// @param steps in order
public record Workout(String name, List<Step> steps) {

    private static final int WARM_UP_SECONDS = 300;

    /// What steps are called, and what stands before tenths; a watch has room for 15 letters.
    ///
    /// @param point as `.` or `,`
    public record Titles(String warmUp, String run, String walk, char point) {}

    /// One step of it.
    public sealed interface Step {

        /// Walk to warm up, for so many seconds.
        record WarmUp(int seconds) implements Step {}

        /// Run for so many seconds.
        record Run(int seconds) implements Step {}

        /// Walk for so many seconds.
        record Walk(int seconds) implements Step {}

        /// Run so many metres, not faster than this; 0 where there is no ceiling.
        record Distance(int metres, int secondsPerKilometre) implements Step {}

        /// Go back to a step, until it has been done so often.
        record Repeat(int from, int times) implements Step {}
    }

    /// @throws IllegalArgumentException when there is no step, or the name is too long
    public Workout {
        if (steps.isEmpty() || name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException("a workout needs a short name and steps: " + name);
        }
        steps = List.copyOf(steps);
    }

    /// The steps of a planned run.
    public static Workout of(Outing outing, Titles titles) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.WarmUp(WARM_UP_SECONDS));
        if (outing.stage().isEmpty()) {
            steps.add(new Step.Distance(outing.metres(), outing.secondsPerKilometre().orElse(0)));
            return new Workout("Soleus " + km(outing.metres(), titles.point()), steps);
        }
        Stage stage = outing.stage().get();
        steps.add(new Step.Run(stage.runSeconds()));
        if (stage.walkSeconds() > 0) steps.add(new Step.Walk(stage.walkSeconds()));
        if (stage.repeats() > 1) steps.add(new Step.Repeat(1, stage.repeats()));
        String pattern = stage.pattern().replace('.', titles.point());
        return new Workout("Soleus " + stage.number() + ": " + pattern, steps);
    }

    private static String km(int metres, char point) {
        return metres / 1000 + String.valueOf(point) + metres % 1000 / 100 + " km";
    }

    /// How long it takes, in seconds; a distance without a ceiling at seven minutes a kilometre.
    public int seconds() {
        int sum = 0;
        for (int at = 0; at < steps.size(); at++) {
            sum +=
                    steps.get(at) instanceof Step.Repeat(int from, int times)
                            ? (times - 1) * between(from, at)
                            : seconds(steps.get(at));
        }
        return sum;
    }

    private int between(int from, int to) {
        int sum = 0;
        for (Step step : steps.subList(from, to)) sum += seconds(step);
        return sum;
    }

    private static int seconds(Step step) {
        return switch (step) {
            case Step.WarmUp(int seconds) -> seconds;
            case Step.Run(int seconds) -> seconds;
            case Step.Walk(int seconds) -> seconds;
            case Step.Distance(int metres, int pace) ->
                    (int) ((long) metres * (pace > 0 ? pace : 420) / 1000);
            case Step.Repeat _ -> 0;
        };
    }
}
