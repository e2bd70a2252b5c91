package org.soleus.content;

import java.util.List;
import java.util.regex.Pattern;

/// The numbers that stand in a sentence as digits, however a language parts them: 5,205 and 5205
/// are one number, and so are 0.8 and 0,8.
public final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,\u00a0\u202f][0-9]+)*");

    /// A point or comma before three digits alone parts thousands.
    private static final Pattern THOUSANDS =
            Pattern.compile("[.,\u00a0\u202f](?=[0-9]{3}(?![0-9]))");

    private Numerals() {}

    /// Each of them, as often as it stands there, in one order for all languages.
    public static List<String> of(String words) {
        return NUMBER.matcher(words).results().map(found -> plain(found.group())).sorted().toList();
    }

    private static String plain(String number) {
        return THOUSANDS.matcher(number).replaceAll("").replace(',', '.');
    }

    /// What is wrong where the numbers of two texts differ, and its cure; empty where they do not.
    ///
    /// @param what of which the numbers are, as "of `steps`"
    public static List<Fault> faults(Fault place, String what, String english, String own) {
        var numbers = of(english);
        if (numbers.equals(of(own))) return List.of();
        return List.of(
                new Fault(
                        place.file(),
                        place.line(),
                        "The digits " + what + " are not those of the English words.",
                        numbers.isEmpty()
                                ? "Write the number as a word, as it stands there."
                                : "Write " + String.join(", ", numbers) + " as they stand there."));
    }
}
