package org.soleus.clinical.running.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;

import java.util.List;
import java.util.Optional;

class WorkoutTest {

    @Test
    void a_stage_repeats_running_and_walking() {
        Workout workout = workout(new Stage(4, 180, 60, 6, "Run 3, walk 1, 6 times"));
        assertThat(workout.seconds()).isEqualTo(300 + 6 * 240);
        assertThat(workout.steps()).hasSize(4).last().isEqualTo(new Workout.Step.Repeat(1, 6));
    }

    @Test
    void a_continuous_stage_is_one_step() {
        Workout workout = workout(new Stage(9, 1200, 0, 1, "Run 20 minutes"));
        assertThat(workout.steps())
                .containsExactly(new Workout.Step.WarmUp(300), new Workout.Step.Run(1200));
    }

    @Test
    void a_workout_without_steps_is_none() {
        assertThatThrownBy(() -> new Workout("x", List.of())).hasMessageContaining("steps");
    }

    private static Workout workout(Stage stage) {
        return Workout.of(
                new Outing(3200, Optional.of(stage), Optional.empty(), 2, 2700),
                new Workout.Titles("Warm up", "Run", "Walk", '.'));
    }
}
