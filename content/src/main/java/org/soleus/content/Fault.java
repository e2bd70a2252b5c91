package org.soleus.content;

import java.util.Comparator;

/// Something wrong with a content file: where, and what would mend it.
///
/// @param file its path below `content`
/// @param line counts from 1
/// @param what what is wrong, in a sentence
/// @param cure what would mend it, in a sentence
public record Fault(String file, int line, String what, String cure) implements Comparable<Fault> {

    private static final Comparator<Fault> PLACE =
            Comparator.comparing(Fault::file)
                    .thenComparingInt(Fault::line)
                    .thenComparing(Fault::what);

    @Override
    public int compareTo(Fault other) {
        return PLACE.compare(this, other);
    }

    /// The place as editors open it.
    public String place() {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return place() + ": " + what + " " + cure;
    }
}
