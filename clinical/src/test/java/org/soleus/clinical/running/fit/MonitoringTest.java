package org.soleus.clinical.running.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soleus.clinical.running.fit.FitMade.MORNING;
import static org.soleus.clinical.running.fit.FitMade.one;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.DaySteps;
import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.file.RunFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Steps of days, from files of all-day monitoring that are made here, byte by byte.
class MonitoringTest {

    private static final Instant NOW = Instant.parse("2026-05-20T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /// The count of midnight on 1 May where the device is worn, two hours ahead of UTC.
    private static final long MIDNIGHT = MORNING - 8 * 3600;

    private static final int HOUR = 3600;

    private static Verdict read(byte[] bytes) {
        return new RunFiles(NOW, _ -> {}).read("monitoring.fit", bytes);
    }

    /// Worn two hours ahead of UTC; counts follow.
    private static FitMade worn(int kind) {
        return new FitMade()
                .fileOf(kind)
                .define(1, 103, one(253, 6), one(0, 6))
                .data(1, MIDNIGHT, MIDNIGHT + 2 * HOUR)
                .define(2, 55, one(253, 6), one(5, 0), one(3, 6))
                .define(3, 55, one(26, 4), one(24, 13), one(9, 4));
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.because().stream().map(Because::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 28, 32})
    void walked_and_ran_are_the_largest_counts_of_the_day(int kind) {
        FitMade made =
                worn(kind)
                        .data(2, MIDNIGHT + 8 * HOUR, 6, 2100)
                        .data(2, MIDNIGHT + 9 * HOUR, 1, 5200)
                        .data(2, MIDNIGHT + 20 * HOUR, 6, 7400)
                        .data(2, MIDNIGHT + 21 * HOUR, 6, 7399);
        Verdict verdict = read(made.bytes());
        assertThat(verdict).isInstanceOf(Verdict.Ok.class);
        assertThat(verdict.steps()).containsExactly(new DaySteps(DAY, 7400, 5200));
        assertThat(verdict.runs()).isEmpty();
        assertThat(verdict.because().getFirst().said())
                .isEqualTo(Sentence.of("file.steps-alone").with(1));
    }

    @Test
    void what_is_written_at_midnight_ends_the_day_before() {
        FitMade made =
                worn(32).data(2, MIDNIGHT, 6, 9000)
                        .data(2, MIDNIGHT + 1, 6, 3)
                        .data(2, MIDNIGHT + 24 * HOUR, 6, 4000);
        assertThat(read(made.bytes()).steps())
                .containsExactly(
                        new DaySteps(DAY.minusDays(1), 9000, 0), new DaySteps(DAY, 4000, 0));
    }

    @Test
    void short_times_and_short_counts_are_read_as_well() {
        long noon = MIDNIGHT + 12 * HOUR;
        FitMade made =
                worn(32).data(2, MIDNIGHT + HOUR, 6, 10)
                        .data(3, (int) (noon & 0xFFFF), 6 | 2 << 5, 4100)
                        .data(3, (int) (noon + 18 * HOUR & 0xFFFF), 6, 900);
        assertThat(read(made.bytes()).steps())
                .containsExactly(new DaySteps(DAY, 4100, 0), new DaySteps(DAY.plusDays(1), 900, 0));
    }

    @Test
    void the_highest_byte_may_come_first_and_the_local_time_may_stand_in_the_count_itself() {
        FitMade made =
                new FitMade()
                        .fileOf(32)
                        .bigFirst()
                        .define(2, 55, one(253, 6), one(11, 6), one(5, 0), one(3, 6))
                        .data(2, MIDNIGHT + HOUR, MIDNIGHT - 8 * HOUR, 6, 640);
        assertThat(read(made.bytes()).steps())
                .containsExactly(new DaySteps(DAY.minusDays(1), 640, 0));
    }

    @Test
    void wheels_strokes_and_messages_without_a_value_are_no_steps() {
        FitMade made =
                worn(32).data(2, MIDNIGHT + HOUR, 2, 9000)
                        .data(2, MIDNIGHT + HOUR, 5, 9000)
                        .data(2, MIDNIGHT + HOUR, null, 9000)
                        .data(2, MIDNIGHT + HOUR, 6, null);
        Verdict verdict = read(made.bytes());
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict.because().getFirst().said())
                .isEqualTo(Sentence.of("file.no-steps").with(Sentence.of("file.kind.monitoring")));
    }

    @Test
    void steps_that_belong_to_no_day_are_left_out_and_told() {
        FitMade made =
                new FitMade()
                        .fileOf(32)
                        .define(2, 55, one(253, 6), one(5, 0), one(3, 6))
                        .data(2, MIDNIGHT + HOUR, 6, 640);
        assertThat(rules(read(made.bytes()))).containsExactly("NOT_A_RUN", "STEPS_WITHOUT_DAY");
    }

    @Test
    void what_nobody_walks_and_days_that_are_still_to_come_are_left_out_and_told() {
        FitMade made =
                worn(32).data(2, MIDNIGHT + HOUR, 6, 640)
                        .data(2, MIDNIGHT + 2 * HOUR, 1, 120_001)
                        .data(2, MIDNIGHT + 900L * 24 * HOUR, 6, 700);
        Verdict verdict = read(made.bytes());
        assertThat(verdict).isInstanceOf(Verdict.Salvaged.class);
        assertThat(verdict.steps()).containsExactly(new DaySteps(DAY, 640, 0));
        assertThat(rules(verdict)).containsExactly("STEPS_TOO_MANY", "STEPS_DATE", "STEPS");
    }

    @Test
    void counts_in_an_activity_are_not_taken_for_a_day() {
        FitMade made =
                FitMade.activity()
                        .define(2, 55, one(253, 6), one(11, 6), one(5, 0), one(3, 6))
                        .data(2, MORNING, MORNING, 6, 640)
                        .session(MORNING, 1, 0, 600, 1800);
        assertThat(read(made.bytes()).steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 1, 1L << 62, 1L << 40, 0xFFFF_FFFFL})
    void a_local_time_that_no_clock_holds_is_no_day(long local) {
        FitMade made =
                worn(32).define(4, 55, one(253, 6), one(5, 0), one(3, 6), one(11, 14))
                        .data(4, MIDNIGHT + 12 * HOUR, 6, 5000, local);
        assertThat(read(made.bytes()).steps()).isEmpty();
        assertThat(rules(read(made.bytes()))).contains("STEPS_WITHOUT_DAY");
    }

    @Test
    void files_that_follow_each_other_are_one_day_and_a_file_cut_short_gives_what_came_before() {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(worn(32).data(2, MIDNIGHT + 8 * HOUR, 1, 5000).bytes());
        two.writeBytes(worn(32).data(2, MIDNIGHT + 20 * HOUR, 6, 8000).bytes());
        assertThat(read(two.toByteArray()).steps()).containsExactly(new DaySteps(DAY, 8000, 5000));
        byte[] whole = worn(32).data(2, MIDNIGHT + 8 * HOUR, 6, 5000).bytes();
        Verdict cut = read(Arrays.copyOf(whole, whole.length - 2));
        assertThat(cut).isInstanceOf(Verdict.Salvaged.class);
        assertThat(cut.steps()).containsExactly(new DaySteps(DAY, 5000, 0));
    }

    @Test
    void an_export_of_archives_within_archives_gives_the_steps_of_each_file_in_it()
            throws IOException {
        byte[] noon = worn(32).data(2, MIDNIGHT + 12 * HOUR, 6, 5000).bytes();
        byte[] next = worn(32).data(2, MIDNIGHT + 30 * HOUR, 6, 700).bytes();
        byte[] export = zip("UploadedFiles.zip", zip("1_monitor.fit", noon, "2_monitor.fit", next));
        List<DaySteps> steps = new ArrayList<>();
        int[] read = {0};
        new RunFiles(NOW, told -> steps.addAll(told.verdict().steps()))
                .read(
                        "export.zip",
                        (into, from, most) -> {
                            int some = Math.min(most, export.length - read[0]);
                            if (some == 0) return -1;
                            System.arraycopy(export, read[0], into, from, some);
                            read[0] += some;
                            return some;
                        });
        assertThat(steps)
                .containsExactly(new DaySteps(DAY, 5000, 0), new DaySteps(DAY.plusDays(1), 700, 0));
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndBytes.length; at += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndBytes[at]));
                out.write((byte[]) namesAndBytes[at + 1]);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatever_bytes_come_the_steps_stay_within_a_day_and_a_verdict_is_told() {
        FitMade made = worn(32);
        for (int hour = 1; hour < 60; hour++) {
            made.data(2, MIDNIGHT + (long) hour * HOUR, hour % 3 == 0 ? 1 : 6, hour * 400);
        }
        byte[] whole = made.bytes();
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] broken = whole.clone();
            for (int i = random.nextInt(12); i >= 0; i--) {
                broken[14 + random.nextInt(broken.length - 14)] = (byte) random.nextInt();
            }
            Verdict verdict = read(broken);
            assertThat(verdict.because()).as("seed %d", seed).isNotEmpty();
            assertThat(verdict.steps())
                    .as("seed %d", seed)
                    .allMatch(day -> !day.day().isAfter(LocalDate.of(2026, 5, 21)));
        }
    }
}
