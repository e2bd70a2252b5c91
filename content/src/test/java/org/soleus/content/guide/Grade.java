package org.soleus.content.guide;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How many years of school a text asks for: the Flesch-Kincaid grade, with syllables counted by
/// groups of vowels. Good to about half a grade.
final class Grade {

    private static final Pattern SENTENCE = Pattern.compile("[.!?:]+(\\s|$)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]*|[0-9][0-9.,]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /// Endings that look like a syllable and are none: `-e` but not `-le`, and most `-ed`, `-es`.
    private static final Pattern SILENT = Pattern.compile("([^l]e|[^td]ed|[^sxzgc](?<!ch|sh)es)$");

    private Grade() {}

    static double of(List<String> texts) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (var text : texts) {
            sentences += Math.max(1, (int) SENTENCE.matcher(text).results().count());
            for (var word : WORD.matcher(text).results().toList()) {
                words++;
                syllables += syllables(word.group());
            }
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    static int syllables(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(lower.charAt(0))) return 1;
        int count = (int) VOWELS.matcher(lower).results().count();
        boolean silent = SILENT.matcher(lower).find();
        return Math.max(1, silent ? count - 1 : count);
    }
}
