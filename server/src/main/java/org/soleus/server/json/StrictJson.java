package org.soleus.server.json;

import org.soleus.clinical.measure.Because;
import org.soleus.content.message.Voice;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reads JSON in which nothing is said twice and nothing follows the end; writes it.
public final class StrictJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    /// What a text holds.
    ///
    /// @param named what the text is called in a refusal
    /// @throws BadInput when it is not JSON
    public static JsonNode read(String named, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            throw notJson(named, broken);
        }
    }

    /// What the bytes of a request hold.
    ///
    /// @throws BadInput when they are not JSON
    public static JsonNode read(String named, byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException broken) {
            throw notJson(named, broken);
        }
    }

    private static BadInput notJson(String named, JacksonException broken) {
        return new BadInput(named + " is not JSON: " + firstLine(broken.getOriginalMessage()));
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        var line = end < 0 ? message : message.substring(0, end);
        // What follows names a class, which says nothing to whoever wrote it.
        int bound = line.indexOf(" (bound as ");
        return bound < 0 ? line : line.substring(0, bound);
    }

    /// In lines, for people.
    public static String lines(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /// In one piece, for programs.
    public static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /// One reason: `rule`, `fact`, `source`.
    public static Map<String, Object> because(Because why) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", why.rule());
        json.put("fact", Voice.english().of(why));
        json.put("source", why.source());
        return json;
    }
}
