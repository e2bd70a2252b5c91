package org.soleus.clinical.measure;

import java.util.Optional;

/// A test of what a leg can do, counted or measured by the member herself on a flat floor.
///
/// Not an examination: it says how two days or two legs differ, and nothing of what is wrong.
///
/// @param id as in content, addresses and what is kept: `heel-raise`
/// @param unit what is counted
/// @param oneLeg whether each leg is tested by itself
/// @param most the largest number that is taken
/// @param believable the smallest change that is more than chance between two tests of one leg;
///   empty where no source that we have says so
/// @param even what counts as no difference between both legs; empty where none is known
public record SelfTest(
        String id,
        Unit unit,
        boolean oneLeg,
        int most,
        Optional<Limit> believable,
        Optional<Even> even) {

    /// What a number of a test is.
    public enum Unit {
        /// Times.
        TIMES,
        /// Millimetres.
        MM,
        /// Seconds.
        S
    }

    /// A number with its source.
    ///
    /// @param by in the test's unit
    /// @param source the source key
    public record Limit(int by, String source) {}

    /// What counts as even.
    public sealed interface Even {

        /// The source key.
        String source();

        /// The sore leg reaches so many percent of the other.
        record Percent(int percent, String source) implements Even {}

        /// The sore leg is at most so much behind.
        record Within(int by, String source) implements Even {}
    }

    /// @throws IllegalArgumentException when nothing could be counted, or no change is believable
    public SelfTest {
        if (most < 1 || believable.filter(change -> change.by() < 1).isPresent()) {
            throw new IllegalArgumentException(id + " counts up to " + most);
        }
    }

    /// The same test, reaching as far as this number.
    public SelfTest upTo(int number) {
        return number <= most ? this : new SelfTest(id, unit, oneLeg, number, believable, even);
    }

    /// A number of this test, as a voice tells it: "18", "7.5 cm", "32 s".
    public Sentence said(int value) {
        return switch (unit) {
            case TIMES -> Sentence.of("check.times").with(value);
            case MM -> Sentence.of("check.cm").with(value / 10.0);
            case S -> Sentence.of("check.s").with(value);
        };
    }

    /// A number of this test, in words: "18", "7.5 cm", "32 s".
    public String words(int value) {
        return switch (unit) {
            case TIMES -> String.valueOf(value);
            case MM -> Centimetres.of(value);
            case S -> value + " s";
        };
    }
}
