package org.soleus.clinical.running.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.clinical.running.fit.FitMade.MORNING;
import static org.soleus.clinical.running.fit.FitMade.many;
import static org.soleus.clinical.running.fit.FitMade.one;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Pause;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.bytes.ByteSource;
import org.soleus.clinical.running.bytes.Window;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class FitReaderTest {

    private static Verdict read(byte[] bytes) {
        Reading reading = new Reading("made.fit");
        FitReader.read(Window.of(bytes), reading);
        return reading.verdict();
    }

    private static Run only(Verdict verdict) {
        assertThat(verdict.runs()).hasSize(1);
        return verdict.runs().getFirst();
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.because().stream().map(Because::rule).toList();
    }

    private static FitMade run() {
        FitMade made =
                FitMade.activity()
                        .define(1, 20, one(253, 6), one(5, 6), one(3, 2), one(4, 2), one(53, 2));
        for (int s = 0; s < 60; s++) made.data(1, MORNING + s, s * 300, 140, 84, 64);
        return made;
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void samples_have_their_scale_and_offset_in_both_byte_orders(boolean bigFirst) {
        FitMade made = FitMade.activity();
        if (bigFirst) made.bigFirst();
        made.define(
                        1,
                        20,
                        one(253, 6),
                        one(0, 5),
                        one(1, 5),
                        one(2, 4),
                        one(3, 2),
                        one(5, 6),
                        one(6, 4),
                        one(7, 4),
                        one(9, 3),
                        one(13, 1),
                        one(39, 4),
                        one(41, 4),
                        one(83, 4),
                        one(84, 4),
                        one(85, 4))
                .data(
                        1,
                        MORNING,
                        1 << 29,
                        -(1 << 29),
                        3500,
                        151,
                        123456,
                        3333,
                        250,
                        -250,
                        -3,
                        762,
                        2703,
                        742,
                        5239,
                        9717)
                .session(MORNING, 1, 0, 1, 1234.56);
        Run run = only(read(made.bytes()));
        assertThat(value(run, Channel.LATITUDE)).isEqualTo(45);
        assertThat(value(run, Channel.LONGITUDE)).isEqualTo(-45);
        assertThat(value(run, Channel.ALTITUDE)).isEqualTo(200);
        assertThat(value(run, Channel.HEART_RATE)).isEqualTo(151);
        assertThat(value(run, Channel.DISTANCE)).isEqualTo(1234.56);
        assertThat(value(run, Channel.SPEED)).isEqualTo(3.333);
        assertThat(value(run, Channel.POWER)).isEqualTo(250);
        assertThat(value(run, Channel.GRADE)).isEqualTo(-2.5);
        assertThat(value(run, Channel.TEMPERATURE)).isEqualTo(-3);
        assertThat(value(run, Channel.VERTICAL_OSCILLATION)).isEqualTo(76.2);
        assertThat(value(run, Channel.CONTACT)).isEqualTo(270.3);
        assertThat(value(run, Channel.VERTICAL_RATIO)).isEqualTo(7.42);
        assertThat(value(run, Channel.BALANCE)).isEqualTo(52.39);
        assertThat(value(run, Channel.STEP_LENGTH)).isEqualTo(.9717);
    }

    private static double value(Run run, Channel channel) {
        return run.track().column(channel).get(0);
    }

    /// Every base type in turn carries the heart rate, and in turn says that there is none.
    @ParameterizedTest
    @CsvSource({
        "0", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11", "12", "13", "14", "15", "16"
    })
    void every_base_type_is_read_and_so_is_its_word_for_none(int type) {
        Object value = value(type);
        for (boolean bigFirst : new boolean[] {false, true}) {
            FitMade made = FitMade.activity();
            if (bigFirst) made.bigFirst();
            made.define(1, 20, one(253, 6), one(3, type))
                    .data(1, MORNING, value)
                    .data(1, MORNING + 1, (Object) null)
                    .session(MORNING, 1, 0, 1, 0);
            var rate = only(read(made.bytes())).track().column(Channel.HEART_RATE);
            assertThat(rate.get(0)).isEqualTo(120);
            assertThat(rate.has(1)).isFalse();
        }
    }

    private static Object value(int type) {
        return switch (type) {
            case 8 -> 120f;
            case 9 -> 120d;
            default -> 120;
        };
    }

    @Test
    void cadence_counts_both_feet_with_the_fraction() {
        Run run = only(read(run().session(MORNING, 1, 0, 59, 177).bytes()));
        assertThat(value(run, Channel.CADENCE)).isEqualTo(169);
        assertThat(run.figures().find(Figure.DISTANCE)).hasValue(177);
    }

    @Test
    void a_time_squeezed_into_the_header_runs_on_over_its_five_bits() {
        long start = MORNING - MORNING % 32 + 30;
        FitMade made =
                FitMade.activity()
                        .define(1, 20, one(253, 6), one(3, 2))
                        .data(1, start, 100)
                        .define(2, 20, one(3, 2))
                        .squeezed(2, 31, 101)
                        .squeezed(2, 1, 102)
                        .session(start, 1, 0, 3, 0);
        var track = only(read(made.bytes())).track();
        assertThat(track.elapsedMs(1)).isEqualTo(1000);
        assertThat(track.elapsedMs(2)).isEqualTo(3000);
    }

    @Test
    void speed_and_distance_in_three_bytes_run_on_past_their_twelve_bits() {
        FitMade made = FitMade.activity().define(1, 20, one(253, 6), many(8, 13, 3));
        int[] sixteenths = {4000, 4090, 40, 100};
        for (int i = 0; i < 4; i++) {
            int speed = 250;
            made.data(
                    1,
                    MORNING + i,
                    new byte[] {
                        (byte) speed,
                        (byte) (speed >> 8 | (sixteenths[i] & 0x0F) << 4),
                        (byte) (sixteenths[i] >> 4)
                    });
        }
        var track = only(read(made.session(MORNING, 1, 0, 4, 0).bytes())).track();
        assertThat(track.column(Channel.DISTANCE).get(0)).isEqualTo(250);
        assertThat(track.column(Channel.DISTANCE).get(3)).isEqualTo((4096 + 100) / 16.0);
        assertThat(track.column(Channel.SPEED).get(0)).isEqualTo(2.5);
    }

    @Test
    void a_foot_pods_field_is_read_where_the_watch_has_none_of_its_own() {
        FitMade made =
                FitMade.activity()
                        .define(2, 207, many(1, 13, 16), one(3, 2))
                        .data(2, new byte[16], 0)
                        .define(
                                3,
                                206,
                                one(0, 2),
                                one(1, 2),
                                one(2, 2),
                                many(3, 7, 24),
                                many(8, 7, 16))
                        .data(3, 0, 7, 0x84, "Power", "Watts")
                        .data(3, 0, 8, 0x84, "Ground Time", "Milliseconds")
                        .define(
                                1,
                                20,
                                new FitMade.Field[] {one(253, 6), one(41, 4)},
                                new int[] {7, 2, 0, 8, 2, 0})
                        .data(1, MORNING, 2500, new byte[] {44, 1}, new byte[] {1, 1})
                        .session(MORNING, 1, 0, 1, 0);
        Run run = only(read(made.bytes()));
        assertThat(value(run, Channel.POWER)).isEqualTo(300);
        assertThat(value(run, Channel.CONTACT)).isEqualTo(250);
    }

    @Test
    void heart_rate_that_came_later_is_put_to_its_times() {
        FitMade plain = FitMade.activity().define(1, 20, one(253, 6), one(5, 6));
        for (int s = 0; s < 5; s++) plain.data(1, MORNING + s, s * 300);
        plain.define(2, 132, one(253, 6), one(0, 4), many(6, 2, 1), many(9, 6, 1))
                .data(2, MORNING, 0, 91, 10_240)
                .define(3, 132, many(6, 2, 2), many(10, 13, 3))
                .data(3, new int[] {92, 93}, packed(10_240 + 1024, 10_240 + 2048))
                .session(MORNING, 1, 0, 5, 0);
        var rate = only(read(plain.bytes())).track().column(Channel.HEART_RATE);
        assertThat(List.of(rate.get(0), rate.get(1), rate.get(2)))
                .containsExactly(91.0, 92.0, 93.0);
    }

    private static byte[] packed(int first, int second) {
        int a = first & 0xFFF;
        int b = second & 0xFFF;
        return new byte[] {(byte) a, (byte) (a >> 8 | (b & 0x0F) << 4), (byte) (b >> 4)};
    }

    @Test
    void stopping_the_watch_is_a_pause() {
        FitMade made = run().define(2, 21, one(253, 6), one(0, 0), one(1, 0));
        made.data(2, MORNING + 20, 0, 4).data(2, MORNING + 30, 0, 0);
        var track = only(read(made.session(MORNING, 1, 0, 59, 177).bytes())).track();
        assertThat(track.pauses()).containsExactly(new Pause(20_000, 30_000));
        assertThat(track.timerMs(40)).isEqualTo(30_000);
    }

    @Test
    void several_sports_are_several_runs_each_with_its_rows() {
        FitMade made = run();
        made.session(MORNING, 5, 0, 20, 60).session(MORNING + 20, 2, 0, 20, 60);
        made.session(MORNING + 40, 1, 0, 20, 60);
        var runs = read(made.bytes()).runs();
        assertThat(runs)
                .extracting(Run::sport)
                .containsExactly(Sport.SWIMMING, Sport.CYCLING, Sport.RUNNING);
        assertThat(runs).extracting(run -> run.track().size()).containsExactly(20, 20, 20);
        assertThat(runs.get(1).track().column(Channel.CADENCE).isEmpty()).isTrue();
        assertThat(runs.get(2).track().column(Channel.CADENCE).get(0)).isEqualTo(169);
    }

    @Test
    void a_treadmill_is_known_as_one() {
        assertThat(only(read(run().session(MORNING, 1, 1, 59, 177).bytes())).place())
                .isEqualTo(Place.TREADMILL);
    }

    @Test
    void files_that_follow_each_other_are_all_read() {
        byte[] one = run().session(MORNING, 1, 0, 59, 177).bytes();
        byte[] two = Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, two, one.length, one.length);
        assertThat(read(two).runs()).hasSize(2);
        assertThat(read(two)).isInstanceOf(Verdict.Ok.class);
    }

    @ParameterizedTest
    @CsvSource({"2, settings", "5, workout", "6, course", "9, weights", "34, course", "77, other"})
    void other_kinds_of_file_are_told_apart(int kind, String key) {
        FitMade made = new FitMade().fileOf(kind).define(1, 20, one(253, 6)).data(1, MORNING);
        Verdict verdict = read(made.bytes());
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict.because().getFirst().said())
                .isEqualTo(Sentence.of("file.other-kind").with(Sentence.of("file.kind." + key)));
    }

    @Test
    void a_file_that_was_never_closed_is_read_to_its_end() {
        byte[] bytes = run().session(MORNING, 1, 0, 59, 177).bytes(0);
        Verdict verdict = read(Arrays.copyOf(bytes, bytes.length - 2));
        assertThat(only(verdict).track().size()).isEqualTo(60);
        assertThat(rules(verdict)).contains("NEVER_CLOSED");
    }

    @Test
    void a_file_cut_anywhere_gives_what_came_before() {
        byte[] whole = run().session(MORNING, 1, 0, 59, 177).bytes();
        int before = 0;
        for (int length = 16; length < whole.length; length += 7) {
            Verdict verdict = read(Arrays.copyOf(whole, length));
            assertThat(verdict).isNotInstanceOf(Verdict.Ok.class);
            int rows = verdict.runs().isEmpty() ? 0 : only(verdict).track().size();
            assertThat(rows).isGreaterThanOrEqualTo(before);
            before = rows;
        }
        assertThat(before).isEqualTo(60);
    }

    @Test
    void one_byte_missing_anywhere_loses_a_few_rows_at_most() {
        byte[] whole = run().session(MORNING, 1, 0, 59, 177).bytes();
        for (int gone = 200; gone < whole.length - 120; gone += 11) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(whole, 0, gone);
            out.write(whole, gone + 1, whole.length - gone - 1);
            Verdict verdict = read(out.toByteArray());
            assertThat(verdict).isInstanceOf(Verdict.Salvaged.class);
            assertThat(only(verdict).track().size()).as("without byte " + gone).isGreaterThan(56);
        }
    }

    @Test
    void a_clock_that_is_set_during_the_run_moves_what_went_before() {
        FitMade made = FitMade.activity().define(1, 20, one(253, 6), one(5, 6));
        for (int s = 0; s < 30; s++) made.data(1, 300_000_000L + s, s * 300);
        for (int s = 30; s < 60; s++) made.data(1, MORNING + s, s * 300);
        Verdict verdict = read(made.session(MORNING, 1, 0, 59, 177).bytes());
        assertThat(rules(verdict)).contains("CLOCK_LEAP");
        assertThat(only(verdict).track().lengthMs()).isEqualTo(59_000);
        assertThat(only(verdict).start()).contains(Instant.parse("2026-05-01T06:00:00Z"));
    }

    @Test
    void a_clock_that_jumps_back_goes_on_from_where_it_was() {
        FitMade made = FitMade.activity().define(1, 20, one(253, 6), one(5, 6));
        for (int s = 0; s < 30; s++) made.data(1, MORNING + s, s * 300);
        for (int s = 30; s < 60; s++) made.data(1, MORNING + s - 3600, s * 300);
        Verdict verdict = read(made.session(MORNING, 1, 0, 59, 177).bytes());
        assertThat(rules(verdict)).contains("CLOCK_BACK");
        assertThat(only(verdict).track().lengthMs()).isEqualTo(59_000);
    }

    @Test
    void a_recording_that_runs_backwards_is_turned_round() {
        FitMade made = FitMade.activity().define(1, 20, one(253, 6), one(5, 6));
        for (int s = 59; s >= 0; s--) made.data(1, MORNING + s, s * 300);
        Verdict verdict = read(made.session(MORNING, 1, 0, 59, 177).bytes());
        assertThat(rules(verdict)).contains("TIME_BACKWARDS");
        assertThat(only(verdict).track().column(Channel.DISTANCE).get(59)).isEqualTo(177);
    }

    @Test
    void a_watch_left_on_for_twenty_seven_days_is_one_run_with_a_pause() {
        long later = MORNING + 27 * 86_400;
        FitMade made = run().define(2, 21, one(253, 6), one(0, 0), one(1, 0));
        made.data(2, MORNING + 59, 0, 4).data(2, later, 0, 0);
        made.data(1, later, 60 * 300, 140, 84, 64).data(1, later + 1, 61 * 300, 140, 84, 64);
        Run run = only(read(made.session(MORNING, 1, 0, 27 * 86_400, 183).bytes()));
        assertThat(run.track().pauses()).hasSize(1);
        assertThat(run.figures().find(Figure.ELAPSED)).hasValue(27 * 86_400.0);
        assertThat(run.measured().find(Figure.TIMER).orElse(0)).isCloseTo(60, within(2.0));
    }

    @Test
    void a_source_that_gives_a_byte_at_a_time_reads_the_same() {
        byte[] whole = run().session(MORNING, 1, 0, 59, 177).bytes();
        int[] at = {0};
        ByteSource slow =
                (into, from, most) -> {
                    if (at[0] == whole.length) return -1;
                    into[from] = whole[at[0]++];
                    return 1;
                };
        Reading reading = new Reading("slow.fit");
        FitReader.read(Window.of(slow, 1 << 20), reading);
        assertThat(reading.verdict()).isInstanceOf(Verdict.Ok.class);
        assertThat(only(reading.verdict()).track().size()).isEqualTo(60);
    }

    @Test
    void the_checksum_of_the_reader_is_that_of_the_protocol() {
        byte[] bytes = new byte[1003];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31 + (i >> 3));
        int crc = Crc16.update(0, bytes, 0, 500);
        assertThat(Crc16.update(crc, bytes, 500, 1003)).isEqualTo(FitMade.crc(bytes, 1003));
    }
}
