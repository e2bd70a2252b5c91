package org.soleus.clinical.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sentence without a language: which one it is, and what stands in its gaps.
///
/// Rules yield sentences, clinicians write their words in `content/words`, and whoever tells them
/// does so in the reader's language. Without a full stop, so that one can stand within another.
///
/// @param key where its words stand, as `plan.two-good`; empty where the one gap holds them
/// @param gaps in the order of their numbers
public record Sentence(String key, List<Gap> gaps) implements Gap {

    public Sentence {
        gaps = List.copyOf(gaps);
    }

    /// The sentence of a key, its gaps still to be filled in their order.
    public static Sentence of(String key) {
        return new Sentence(key, List.of());
    }

    /// Words as they stand, in English: what was told before sentences had keys, and what rules
    /// still write themselves.
    public static Sentence written(String english) {
        return new Sentence("", List.of(new Written(english)));
    }

    /// The words of a sentence that was written as it stands; empty for one that has a key.
    public Optional<String> asWritten() {
        return key.isEmpty() && gaps.getFirst() instanceof Written(String words)
                ? Optional.of(words)
                : Optional.empty();
    }

    /// Whether this is the sentence of a key, whatever its gaps hold.
    public boolean is(String other) {
        return key.equals(other);
    }

    /// With the next gap filled.
    public Sentence with(Gap gap) {
        List<Gap> more = new ArrayList<>(gaps);
        more.add(gap);
        return new Sentence(key, more);
    }

    /// With a whole number in the next gap.
    public Sentence with(int number) {
        return with(new Whole(number));
    }

    /// With a number with decimals in the next gap.
    public Sentence with(double number) {
        return with(new Part(number));
    }

    /// With a score in the next gap.
    public Sentence with(PainScore pain) {
        return with(pain.points());
    }

    /// With what content calls a thing in the next gap.
    public Sentence with(Kind kind, String id) {
        return with(new Named(kind, id));
    }

    /// With a day in the next gap.
    public Sentence with(LocalDate day) {
        return with(new Day(day));
    }

    /// With a day of the week in the next gap.
    public Sentence with(DayOfWeek day) {
        return with(new Weekday(day));
    }

    /// With a day by its name and month in the next gap.
    public Sentence dated(LocalDate day) {
        return with(new Dated(day));
    }

    /// With a distance in the next gap.
    public Sentence far(int metres) {
        return with(new Far(metres));
    }

    /// With a pace in the next gap.
    public Sentence paced(int secondsPerKilometre) {
        return with(new Paced(secondsPerKilometre));
    }
}
