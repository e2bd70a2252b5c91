package org.soleus.server.measure.web;

import org.soleus.server.web.Say;

import java.util.List;

/// What a self-test says by its script, in the language of its page.
public final class TestWords {

    private static final List<String> KEYS =
            List.of(
                    "measure.do.up",
                    "measure.do.down",
                    "measure.do.beat",
                    "measure.do.beat-stop",
                    "measure.do.count",
                    "measure.do.count-left",
                    "measure.do.start",
                    "measure.do.halt",
                    "measure.do.less",
                    "measure.do.anew");

    private TestWords() {}

    /// The words in their order, with a bar between them; the script fills their gaps.
    public static String of(Say say) {
        return String.join("|", KEYS.stream().map(key -> say.words(key, "{0}")).toList());
    }
}
