package org.soleus.clinical.running.fit;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;

/// Reads a FIT file, or several that follow each other.
public final class FitReader {

    private static final int MOST_FILES = 200;

    private FitReader() {}

    /// Whether the bytes begin as such a file.
    public static boolean begins(Window window) {
        return FitFile.begins(window);
    }

    /// Reads it all; what was found goes to the reading.
    public static void read(Window window, Reading reading) {
        for (int file = 0; file < MOST_FILES; file++) {
            Activity activity = new FitFile(window, reading).read();
            new Assembly(activity, reading).runs();
            if (!window.require(1)) return;
            if (!begins(window)) break;
        }
        reading.lost("REST", Sentence.of("file.rest"));
    }
}
