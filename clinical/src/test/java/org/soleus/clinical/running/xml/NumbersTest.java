package org.soleus.clinical.running.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Random;

class NumbersTest {

    private static final long SEED = 20_260_501;

    private static double decimal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Numbers.decimal(bytes, 0, bytes.length);
    }

    private static long time(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Numbers.time(bytes, 0, bytes.length);
    }

    @Test
    void decimals_equal_those_of_the_library_to_the_last_bit() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            double value = (random.nextDouble() - .5) * Math.pow(10, random.nextInt(20) - 6);
            String text = i % 2 == 0 ? Double.toString(value) : shortened(value, random);
            assertThat(decimal(text))
                    .as("%s, seed %d", text, SEED)
                    .isEqualTo(Double.parseDouble(text));
        }
    }

    private static String shortened(double value, Random random) {
        return String.format(Locale.ROOT, "%." + random.nextInt(17) + "f", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", ".", "abc", "1.2.3", "1,5", "NaN", "Infinity", "--1", "1e999"})
    void what_is_no_number_is_none(String text) {
        assertThat(decimal(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"' 7.5 ', 7.5", "+3, 3", "-0.5, -0.5", ".5, 0.5", "5., 5", "1e3, 1000", "007, 7"})
    void odd_spellings_are_read(String text, double value) {
        assertThat(decimal(text)).isEqualTo(value);
    }

    @Test
    void times_equal_those_of_the_library() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Instant at = Instant.ofEpochMilli(random.nextLong(7_200_000_000_000L));
            assertThat(time(at.toString())).isEqualTo(at.toEpochMilli());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-01-07T21:51:59.179+01:15",
                "2021-03-01T00:00:00-11:30",
                "2024-02-29T23:59:59.5Z",
                "2000-02-29T12:00:00+00:00",
                "1970-01-01T00:00:00Z"
            })
    void zones_are_taken_off(String text) {
        assertThat(time(text)).isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2021-13-01T00:00:00Z",
                "2021-02-30T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "2021-01-01",
                "9999-01-01T00:00:00Z",
                "2021-01-01T99:00:00Z"
            })
    void what_is_no_time_is_none(String text) {
        assertThat(time(text)).isEqualTo(Numbers.NO_TIME);
    }
}
