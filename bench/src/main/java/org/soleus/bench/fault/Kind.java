package org.soleus.bench.fault;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// What writers tell: each leaves a row that can be counted by its value.
enum Kind {

    /// A self-test, in millimetres.
    TEST(
            "/measure/test/knee-to-wall/do",
            "SELECT member, value, count(*) FROM measure.self_test WHERE test = 'knee-to-wall'"
                    + " GROUP BY 1, 2") {
        @Override
        int value(int nth) {
            return nth % 300;
        }

        @Override
        List<String> fields(int value) {
            return List.of("value-LEFT", String.format(Locale.ROOT, "%.1f", value / 10.0));
        }
    },

    /// A run written down by hand, in metres.
    RUN("/running/new", "SELECT member, distance_m, count(*) FROM running.run GROUP BY 1, 2") {
        @Override
        int value(int nth) {
            return 1_000 + nth % 9_000;
        }

        @Override
        List<String> fields(int value) {
            return List.of(
                    "day",
                    LocalDate.now(ZoneOffset.UTC).minusDays(1 + value % 90).toString(),
                    "distance",
                    String.format(Locale.ROOT, "%.3f", value / 1000.0),
                    "minutes",
                    String.valueOf(Math.max(6, value * 6 / 1000)));
        }
    };

    /// A run in so many self-tests: it costs more.
    private static final int RUN_IN = 25;

    private final String path;
    private final String counted;

    Kind(String path, String counted) {
        this.path = path;
        this.counted = counted;
    }

    static Kind of(int nth) {
        return nth % RUN_IN == RUN_IN - 1 ? RUN : TEST;
    }

    String path() {
        return path;
    }

    /// Asks for how many rows there are of each value of each member.
    String counted() {
        return counted;
    }

    abstract int value(int nth);

    abstract List<String> fields(int value);
}
