package org.soleus.content.plan;

import org.junit.jupiter.api.DynamicTest;
import org.soleus.clinical.measure.PainScore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads the rows of a case file.
final class Rows {

    private Rows() {}

    static Stream<DynamicTest> of(String name, Consumer<Node> check) {
        return PlanBooks.read("cases/" + name).nodes("rows").stream()
                .map(row -> DynamicTest.dynamicTest(name(row), () -> check.accept(row)));
    }

    private static String name(Node row) {
        return row.text("say", row.raw().toString());
    }

    /// The answer, what stands for the quiet case, or nothing where the row says `silent`.
    static Optional<Integer> number(Node row, String key, int quiet) {
        if (!row.has(key)) {
            return Optional.of(quiet);
        }
        return row.text(key).equals("silent") ? Optional.empty() : Optional.of(row.number(key));
    }

    static Optional<Integer> number(Node row, String key) {
        return row.has(key) ? Optional.of(row.number(key)) : Optional.empty();
    }

    static Optional<PainScore> pain(Node row, String key, int quiet) {
        return number(row, key, quiet).map(PainScore::new);
    }

    static Optional<Boolean> flag(Node row, String key) {
        return row.has(key) ? Optional.of(row.flag(key)) : Optional.empty();
    }

    static <T> Optional<T> word(Node row, String key, String quiet, Function<String, T> read) {
        String word = row.text(key, quiet);
        return word.equals("silent")
                ? Optional.empty()
                : Optional.of(read.apply(word.toUpperCase(Locale.ROOT)));
    }

    static <T> List<T> words(Node row, String key, Function<String, T> read) {
        return row.words(key).stream()
                .map(word -> read.apply(word.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
