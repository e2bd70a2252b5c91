package org.soleus.server.parcel;

import org.soleus.clinical.measure.Sentence;
import org.soleus.content.message.Voice;
import org.soleus.server.json.Sentences;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands in a table, as a person reads it.
final class Plainly {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /// A word of the program, as `LONG_STEADY_RUN`.
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private static final int SHORTEST_CODE = 3;

    /// Ends of names that tell a unit.
    private static final Map<String, String> UNITS =
            Map.of(
                    "_min", "minutes",
                    "_m", "m",
                    "_s", "s",
                    "_pct", "%",
                    "_bpm", "beats a minute",
                    "_spm", "steps a minute",
                    "_bw_s", "body weights × s",
                    "_m_s", "m/s");

    private static final JsonMapper SENTENCES =
            JsonMapper.builder().addModule(Sentences.module()).build();

    private final ZoneId zone;
    private final Voice voice = Voice.english();

    /// @param zone in which her days are days
    Plainly(ZoneId zone) {
        this.zone = zone;
    }

    /// The name of a column; of what was sealed what it is.
    static String name(Column column) {
        if (column.isSealed()) return column.words();
        var name = column.name();
        var end =
                UNITS.keySet().stream()
                        .filter(name::endsWith)
                        .max((a, b) -> Integer.compare(a.length(), b.length()))
                        .orElse("");
        var words = name.substring(0, name.length() - end.length()).replace('_', ' ');
        return end.isEmpty() ? words : words + ", " + UNITS.get(end);
    }

    /// A value of a column.
    String value(Column column, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return "–";
        return switch (column.type()) {
            case "date" -> day(value.asString());
            case "timestamp with time zone" -> moment(value.asString());
            default -> any(value);
        };
    }

    private String any(JsonNode value) {
        if (value.isNull()) return "–";
        if (value.isBoolean()) return value.booleanValue() ? "yes" : "no";
        if (value.isArray()) return list(value);
        if (value.isObject()) return parts(value);
        return value.isString() ? word(value.stringValue()) : value.asString();
    }

    private String list(JsonNode value) {
        var words = new ArrayList<String>();
        for (var one : value) words.add(any(one));
        return words.isEmpty() ? "none" : String.join(value.get(0).isObject() ? "; " : ", ", words);
    }

    private String parts(JsonNode value) {
        if (value.path("key").isString()) return told(value);
        var words = new ArrayList<String>();
        for (var part : value.properties()) {
            var said = any(part.getValue());
            words.add(word(part.getKey()) + ": " + said);
        }
        return words.isEmpty() ? "none" : String.join("; ", words);
    }

    /// What a rule said, in its words; as it is kept where there are none any more.
    private String told(JsonNode value) {
        try {
            return voice.of(SENTENCES.treeToValue(value, Sentence.class));
        } catch (JacksonException | IllegalArgumentException unknown) {
            return value.toString();
        }
    }

    private String word(String text) {
        boolean code = text.length() >= SHORTEST_CODE && CODE.matcher(text).matches();
        return code ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }

    private static String day(String text) {
        try {
            return DAY.format(LocalDate.parse(text));
        } catch (DateTimeException other) {
            return text;
        }
    }

    private String moment(String text) {
        try {
            return MOMENT.format(OffsetDateTime.parse(text).atZoneSameInstant(zone));
        } catch (DateTimeException other) {
            return text;
        }
    }

    /// A moment for the head of the page.
    String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /// As a page holds it: nothing in it is markup.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// The groups of tables, in the order in which they are read.
    static final List<Map.Entry<String, String>> GROUPS =
            List.of(
                    Map.entry("account", "You and your account"),
                    Map.entry("plan", "Your plan"),
                    Map.entry("running", "Your runs"),
                    Map.entry("measure", "Your leg, measured"),
                    Map.entry("triage", "Your safety"),
                    Map.entry("outcome", "Your progress"),
                    Map.entry("care", "What reached the clinic"));
}
