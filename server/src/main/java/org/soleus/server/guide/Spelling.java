package org.soleus.server.guide;

import org.soleus.content.Language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Mends a misspelled word when one that our pages know is very near.
final class Spelling {

    /// A word as short as this is left as it is.
    private static final int SHORT = 4;

    /// From this length on, two slips are forgiven.
    private static final int LONG = 7;

    private final Language language;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> stems = new HashSet<>();

    /// @param texts with every word that is known
    Spelling(Collection<String> texts, Language language) {
        this.language = language;
        texts.forEach(text -> known.addAll(Folded.words(text)));
        known.forEach(word -> stems.add(Folded.stem(word, language)));
    }

    List<String> mended(List<String> words) {
        return words.stream().map(this::mended).toList();
    }

    private String mended(String word) {
        if (word.length() < SHORT || known.contains(word)) return word;
        if (stems.contains(Folded.stem(word, language))) return word;
        return nearest(word).orElse(word);
    }

    private Optional<String> nearest(String word) {
        int forgiven = word.length() < LONG ? 1 : 2;
        String best = "";
        int least = forgiven + 1;
        for (var other : known) {
            if (other.length() < SHORT || other.charAt(0) != word.charAt(0)) continue;
            if (Math.abs(other.length() - word.length()) > forgiven) continue;
            int slips = slips(word, other);
            if (slips < least) {
                least = slips;
                best = other;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// How many letters must be put in, left out, changed, or swapped with the next.
    static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) slips[i][0] = i;
        for (int j = 0; j <= other.length(); j++) slips[0][j] = j;
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                slips[i][j] = least(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(int[][] slips, String one, String other, int i, int j) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        slips[i - 1][j - 1] + changed,
                        Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
