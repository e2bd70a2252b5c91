package org.soleus.clinical.running.file;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.bytes.Window;

/// What there is to say of files that hold no recording, by their first bytes.
final class Guess {

    private Guess() {}

    static Sentence of(Window window) {
        window.require(16);
        if (begins(window, 0xFF, 0xD8, 0xFF) || begins(window, 0x89, 'P', 'N', 'G')) {
            return Sentence.of("file.picture");
        }
        if (begins(window, '%', 'P', 'D', 'F')) return Sentence.of("file.pdf");
        if (begins(window, '{') || begins(window, '[')) {
            return Sentence.of("file.json");
        }
        if (begins(window, 'R', 'a', 'r') || begins(window, '7', 'z')) {
            return Sentence.of("file.other-archive");
        }
        return Sentence.of("file.not-known");
    }

    private static boolean begins(Window window, int... first) {
        if (window.available() < first.length) return false;
        for (int i = 0; i < first.length; i++) {
            if ((window.bytes()[window.at() + i] & 0xFF) != first[i]) return false;
        }
        return true;
    }
}
