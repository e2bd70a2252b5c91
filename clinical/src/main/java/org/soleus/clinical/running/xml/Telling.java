package org.soleus.clinical.running.xml;

import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;

/// What there is to say of the markup itself.
final class Telling {

    private Telling() {}

    /// @param whole whether the end of the document was seen
    static void of(XmlScan scan, boolean whole, Window window, Reading reading) {
        if (window.isCut()) {
            reading.lost(
                    "TOO_LARGE",
                    "The file is larger than is read of one file; the rest was left out.");
        } else if (!whole) {
            reading.lost(
                    "CUT_SHORT",
                    "The file ends in the middle, as after a broken transfer; everything up to"
                            + " there was read.");
        }
        if (scan.declaresEntities()) {
            reading.noted("ENTITIES", "The file declares entities of its own; none was followed.");
        }
    }
}
