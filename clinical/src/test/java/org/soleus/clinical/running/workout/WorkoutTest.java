package org.soleus.clinical.running.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class WorkoutTest {

    private static final Instant START = Instant.parse("2026-08-05T16:30:00Z");

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
    void the_calendar_holds_start_end_and_nothing_of_the_leg() {
        Workout workout = workout(new Stage(4, 180, 60, 6, "Run 3, walk 1, 6 times"));
        String file = CalendarEntry.of(workout, "run-7@clinic", START, START).write();
        assertThat(file)
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Soleus//Runs//EN",
                                "BEGIN:VEVENT",
                                "UID:run-7@clinic",
                                "DTSTAMP:20260805T163000Z",
                                "DTSTART:20260805T163000Z",
                                "DTEND:20260805T165900Z",
                                "SUMMARY:Soleus 4: 3 : 1 x 6",
                                "END:VEVENT",
                                "END:VCALENDAR",
                                ""));
    }

    @Test
    void long_and_odd_titles_are_escaped_and_folded() {
        String title = "a,b;c\\d\ne" + "\u00e9".repeat(60);
        String file = new CalendarEntry("id", START, START, 60, title).write();
        assertThat(file).contains("SUMMARY:a\\,b\\;c\\\\d\\ne");
        assertThat(List.of(file.split("\r\n", -1)))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("\u00e9".repeat(60));
    }

    @Test
    void a_workout_without_steps_is_none() {
        assertThatThrownBy(() -> new Workout("x", List.of())).hasMessageContaining("steps");
    }

    private static Workout workout(Stage stage) {
        return Workout.of(new Outing(3200, Optional.of(stage), Optional.empty(), 2, 2700));
    }
}
