package org.soleus.clinical.running.file;

import org.soleus.clinical.running.bytes.Window;

/// Words for files that hold no recording, by their first bytes.
final class Guess {

    private Guess() {}

    static String of(Window window) {
        window.require(16);
        if (begins(window, 0xFF, 0xD8, 0xFF) || begins(window, 0x89, 'P', 'N', 'G')) {
            return "This is a picture, not a recording of a run.";
        }
        if (begins(window, '%', 'P', 'D', 'F')) return "This is a PDF, not a recording of a run.";
        if (begins(window, '{') || begins(window, '[')) {
            return "This looks like JSON. Soleus reads FIT, GPX and TCX, also packed as gz or zip.";
        }
        if (begins(window, 'R', 'a', 'r') || begins(window, '7', 'z')) {
            return "This archive cannot be opened here; pack it as zip, or send the files in it.";
        }
        return "This is no file that Soleus knows. It reads FIT, GPX and TCX, also packed as gz"
                + " or zip.";
    }

    private static boolean begins(Window window, int... first) {
        if (window.available() < first.length) return false;
        for (int i = 0; i < first.length; i++) {
            if ((window.bytes()[window.at() + i] & 0xFF) != first[i]) return false;
        }
        return true;
    }
}
