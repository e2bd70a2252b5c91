package org.soleus.server.running.store;

import org.soleus.clinical.measure.Sentence;
import org.soleus.server.json.Sentences;

import tools.jackson.databind.json.JsonMapper;

/// What is said of a recording, as it is kept: a sentence in JSON, or the English that was written
/// before sentences had keys.
final class Said {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(Sentences.module()).build();

    /// No English begins so.
    private static final String KEYED = "{\"key\":";

    private Said() {}

    static String write(Sentence said) {
        return said.asWritten()
                .map(About::shortened)
                .orElseGet(() -> JSON.writeValueAsString(said));
    }

    static Sentence read(String kept) {
        return kept.startsWith(KEYED)
                ? JSON.readValue(kept, Sentence.class)
                : Sentence.written(kept);
    }
}
