package org.soleus.server.json;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Sentences as they are kept: `{"key": "plan.over-during", "gaps": [4, 3]}`.
///
/// One that was written as it stands is its words alone, and so is every row of before.
public final class Sentences {

    private Sentences() {}

    /// What a mapper needs to read and write them.
    public static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(Sentence.class, new Writing())
                .addDeserializer(Sentence.class, new Reading());
    }

    private static final class Writing extends ValueSerializer<Sentence> {
        @Override
        public void serialize(Sentence it, JsonGenerator json, SerializationContext context) {
            json.writePOJO(plain(it));
        }
    }

    private static final class Reading extends ValueDeserializer<Sentence> {
        @Override
        public Sentence deserialize(JsonParser json, DeserializationContext context) {
            return sentence(context.readTree(json));
        }
    }

    private static Object plain(Sentence it) {
        var words = it.asWritten();
        if (words.isPresent()) return words.get();
        var plain = new LinkedHashMap<String, Object>();
        plain.put("key", it.key());
        if (!it.gaps().isEmpty()) plain.put("gaps", plain(it.gaps()));
        return plain;
    }

    private static List<Object> plain(List<Gap> gaps) {
        return gaps.stream().map(Sentences::plain).toList();
    }

    private static Object plain(Gap gap) {
        return switch (gap) {
            case Gap.Whole(int number) -> number;
            case Gap.Part(double number) -> number;
            case Gap.Day(LocalDate day) -> Map.of("day", day.toString());
            case Gap.Weekday(DayOfWeek day) -> Map.of("weekday", day.name());
            case Gap.Dated(LocalDate day) -> Map.of("dated", day.toString());
            case Gap.Far(int metres) -> Map.of("far_m", metres);
            case Gap.Paced(int seconds) -> Map.of("pace_s_km", seconds);
            case Gap.Named(Gap.Kind kind, String id) -> Map.of(word(kind), id);
            case Gap.Listed(List<Gap> all) -> plain(all);
            case Gap.Written(String words) -> words;
            case Sentence sentence -> plain(sentence);
        };
    }

    private static Sentence sentence(JsonNode node) {
        return node.isString()
                ? Sentence.written(node.stringValue())
                : new Sentence(node.path("key").stringValue(), gaps(node.path("gaps")));
    }

    private static List<Gap> gaps(JsonNode nodes) {
        var gaps = new ArrayList<Gap>();
        for (var node : nodes) gaps.add(gap(node));
        return gaps;
    }

    private static Gap gap(JsonNode node) {
        if (node.isIntegralNumber()) return new Gap.Whole(node.intValue());
        if (node.isNumber()) return new Gap.Part(node.doubleValue());
        if (node.isString()) return new Gap.Written(node.stringValue());
        if (node.isArray()) return new Gap.Listed(gaps(node));
        if (node.has("day")) return new Gap.Day(LocalDate.parse(node.get("day").stringValue()));
        if (node.has("dated"))
            return new Gap.Dated(LocalDate.parse(node.get("dated").stringValue()));
        if (node.has("far_m")) return new Gap.Far(node.get("far_m").intValue());
        if (node.has("pace_s_km")) return new Gap.Paced(node.get("pace_s_km").intValue());
        if (node.has("weekday")) {
            return new Gap.Weekday(DayOfWeek.valueOf(node.get("weekday").stringValue()));
        }
        for (var kind : Gap.Kind.values()) {
            var id = node.path(word(kind));
            if (id.isString()) return new Gap.Named(kind, id.stringValue());
        }
        return sentence(node);
    }

    private static String word(Gap.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
