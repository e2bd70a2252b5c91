package org.soleus.clinical.running.file;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Utf16;
import org.soleus.clinical.running.bytes.Window;
import org.soleus.clinical.running.fit.FitReader;
import org.soleus.clinical.running.xml.Markup;

/// Reads a file that is no archive, by what it holds and never by its name.
final class Content {

    /// The most bytes that are read of one file.
    static final long MOST_BYTES = 512L << 20;

    private Content() {}

    /// Whether this is a file that recordings come in, whatever is in it.
    static boolean isKnown(Window window) {
        return FitReader.begins(window) || Markup.begins(window) || isWide(window);
    }

    static void read(Window window, Reading reading) {
        if (!window.require(1)) {
            reading.refused("EMPTY", Sentence.of("file.empty"));
        } else if (FitReader.begins(window)) {
            FitReader.read(window, reading);
        } else if (isWide(window)) {
            Markup.read(narrow(window), reading);
        } else if (Markup.begins(window)) {
            Markup.read(window, reading);
        } else {
            reading.refused("NOT_KNOWN", Guess.of(window));
        }
    }

    private static boolean isWide(Window window) {
        if (!window.require(4)) return false;
        int first = window.bytes()[window.at()] & 0xFF;
        int second = window.bytes()[window.at() + 1] & 0xFF;
        return (first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE)
                || (first == '<' && second == 0)
                || (first == 0 && second == '<');
    }

    private static Window narrow(Window window) {
        int first = window.bytes()[window.at()] & 0xFF;
        boolean bigFirst = first == 0xFE || first == 0;
        if (first >= 0xFE) window.skip(2);
        return Window.of(new Utf16(window, bigFirst), MOST_BYTES);
    }
}
