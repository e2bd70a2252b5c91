package org.soleus.server.parcel;

import org.soleus.server.account.ParcelRefused;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// JSON as parcels hold it: numbers keep every digit, and nothing is deeper, longer or told twice
/// that no Soleus writes so.
final class Json {

    /// The longest text: a recording, packed and in letters. `R`.
    static final int LONGEST_TEXT = 32 << 20;

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_NAME = 200;

    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Json() {}

    /// What a text holds.
    ///
    /// @throws ParcelRefused when it has more parts than any of ours
    static JsonNode tree(String text) {
        try (var json = new Counted(MAPPER.createParser(text))) {
            return json.nextToken() == null ? MAPPER.missingNode() : MAPPER.readTree(json);
        }
    }

    /// Writes a text in its quotation marks.
    static void quote(StringBuilder to, String text) {
        to.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, to);
        to.append('"');
    }

    /// A text in its quotation marks.
    static String quoted(String text) {
        var line = new StringBuilder(text.length() + 2);
        quote(line, text);
        return line.toString();
    }

    /// A moment, to the second.
    static String moment(Instant at) {
        return quoted(at.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
