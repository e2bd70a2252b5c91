package org.soleus.server.guide;

import org.soleus.content.Language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words without capitals and accents.
final class Folded {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// `can't` is one word, however the mark is drawn.
    private static final Pattern MARK = Pattern.compile("(?<=\\p{L})['\u2019\u02bc`](?=\\p{L})");

    private Folded() {}

    /// The words of a text.
    static List<String> words(String text) {
        return WORD.matcher(MARK.matcher(letters(text)).replaceAll(""))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /// Letter for letter, so that places in it are places in the text.
    static String letters(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var plain = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            folded.append(plain.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0));
        }
        return folded.toString();
    }

    /// The beginning that the forms of a word share: `stretches` and `stretching` both begin with
    /// `stretch`, `estiro` and `estirando` with `estir`.
    static String stem(String word, Language language) {
        if (word.length() < 5) return word;
        var cut = word.replaceFirst(endings(language), "");
        return cut.length() < 3 ? word : cut;
    }

    private static String endings(Language language) {
        return switch (language) {
            case ENGLISH -> "(ing|es|ed|s)$";
            case SPANISH ->
                    "(ando|iendo|amiento|amientos|ad[ao]s?|id[ao]s?|[aei]r|ion|iones|[aeo]s|[aei]n|[aeos])$";
        };
    }
}
