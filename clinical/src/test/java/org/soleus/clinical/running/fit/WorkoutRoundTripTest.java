package org.soleus.clinical.running.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.bytes.Window;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;
import org.soleus.clinical.running.workout.FitWorkout;
import org.soleus.clinical.running.workout.Workout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Workout files that we write, read back by our own decoder.
class WorkoutRoundTripTest {

    private static final Workout.Titles TITLES = new Workout.Titles("Warm up", "Run", "Walk", '.');
    private static final Instant MADE = Instant.parse("2026-08-03T10:00:00Z");

    /// What one message of a step says.
    private record Read(
            String name, long by, long value, long aim, long low, long high, long intensity) {}

    @Test
    void the_decoder_tells_it_from_a_run_and_finds_nothing_damaged() {
        Reading reading = new Reading("workout.fit");
        FitReader.read(Window.of(walkRun()), reading);
        assertThat(reading.verdict()).isInstanceOf(Verdict.Refused.class);
        assertThat(reading.hasLost()).isFalse();
        assertThat(reading.verdict().because())
                .extracting(Because::said)
                .first()
                .asString()
                .contains("file.kind.workout");
    }

    @Test
    void the_rest_of_the_bytes_is_missed_when_cut_and_a_turned_bit_is_seen() {
        byte[] bytes = walkRun();
        bytes[bytes.length - 20] ^= 4;
        Reading reading = new Reading("workout.fit");
        FitReader.read(Window.of(bytes), reading);
        assertThat(reading.hasLost()).isTrue();
    }

    @Test
    void a_stage_comes_back_step_by_step() {
        assertThat(steps(walkRun()))
                .containsExactly(
                        new Read("Warm up", 0, 300_000, 2, -1, -1, 2),
                        new Read("Run", 0, 180_000, 2, -1, -1, 0),
                        new Read("Walk", 0, 60_000, 2, -1, -1, 1),
                        new Read("", 6, 1, 2, -1, -1, -1));
        Fields repeat = messages(walkRun(), 27).getLast();
        assertThat(repeat.whole(4, -1)).isEqualTo(6);
        assertThat(repeat.whole(254, -1)).isEqualTo(3);
    }

    @Test
    void the_workout_has_its_name_sport_and_count() {
        Fields workout = messages(walkRun(), 26).getFirst();
        assertThat(workout.text(8)).isEqualTo("Soleus 4: 3 : 1 x 6");
        assertThat(workout.whole(4, -1)).isEqualTo(1);
        assertThat(workout.whole(6, -1)).isEqualTo(4);
        Fields id = messages(walkRun(), 0).getFirst();
        assertThat(id.whole(0, -1)).isEqualTo(5);
        assertThat(FitTime.epochMs(id.whole(4, -1))).isEqualTo(MADE.toEpochMilli());
    }

    @Test
    void a_distance_comes_back_with_its_ceiling_of_pace() {
        Outing outing = new Outing(8500, Optional.empty(), Optional.of(360), 2, 8500);
        byte[] bytes = FitWorkout.write(Workout.of(outing, TITLES), TITLES, MADE, 7);
        assertThat(steps(bytes))
                .containsExactly(
                        new Read("Warm up", 0, 300_000, 2, -1, -1, 2),
                        new Read("Run", 1, 850_000, 0, 1000, 2777, 0));
    }

    private static byte[] walkRun() {
        Stage stage = new Stage(4, 180, 60, 6, "Run 3 minutes, walk 1 minute, 6 times");
        Outing outing = new Outing(3200, Optional.of(stage), Optional.empty(), 2, 2700);
        return FitWorkout.write(Workout.of(outing, TITLES), TITLES, MADE, 7);
    }

    private static List<Read> steps(byte[] bytes) {
        List<Read> steps = new ArrayList<>();
        for (Fields step : messages(bytes, 27)) {
            steps.add(
                    new Read(
                            step.text(0),
                            step.whole(1, -1),
                            step.whole(2, -1),
                            step.whole(3, -1),
                            step.whole(5, -1),
                            step.whole(6, -1),
                            step.whole(7, -1)));
        }
        return steps;
    }

    private static List<Fields> messages(byte[] bytes, int kind) {
        List<Fields> found = new ArrayList<>();
        Definition[] shapes = new Definition[16];
        int at = 14;
        while (at < bytes.length - 2) {
            int header = bytes[at++] & 0xFF;
            if ((header & 0x40) != 0) {
                shapes[header & 0x0F] = Objects.requireNonNull(Definition.read(bytes, at, false));
                at += Definition.extent(bytes, at, bytes.length, false);
                continue;
            }
            Definition shape = shapes[header & 0x0F];
            if (shape.global == kind) found.add(new Fields(shape, bytes, at));
            at += shape.length;
        }
        assertThat(at).isEqualTo(bytes.length - 2);
        return found;
    }
}
