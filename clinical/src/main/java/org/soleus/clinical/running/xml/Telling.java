package org.soleus.clinical.running.xml;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;

/// What there is to say of the markup itself.
final class Telling {

    private Telling() {}

    /// @param whole whether the end of the document was seen
    static void of(XmlScan scan, boolean whole, Window window, Reading reading) {
        if (window.isCut()) {
            reading.lost("TOO_LARGE", Sentence.of("file.too-large"));
        } else if (!whole) {
            reading.lost("CUT_SHORT", Sentence.of("file.cut-transfer"));
        }
        if (scan.declaresEntities()) {
            reading.noted("ENTITIES", Sentence.of("file.entities"));
        }
    }
}
