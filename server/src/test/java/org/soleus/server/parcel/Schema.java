package org.soleus.server.parcel;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// As much of JSON Schema as our own file uses; a word that it does not know is a fault.
final class Schema {

    private static final List<String> SAID =
            List.of("$schema", "title", "description", "properties", "required", "items");

    private Schema() {}

    /// What is not as the schema says, each with its place.
    static List<String> faults(JsonNode schema, JsonNode value, String at) {
        var faults = new ArrayList<String>();
        for (var word : schema.properties()) {
            var said = word.getValue();
            switch (word.getKey()) {
                case "type" -> {
                    if (!isOf(said, value)) faults.add(at + " is no " + said);
                }
                case "const" -> {
                    if (!said.equals(value)) faults.add(at + " is not " + said);
                }
                case "format" -> {
                    if (value.isString() && !has(said.asString(), value.asString()))
                        faults.add(at + " is no " + said);
                }
                case "contentEncoding" -> {
                    if (value.isString()) Base64.getDecoder().decode(value.asString());
                }
                case "additionalProperties" -> {
                    for (var part : value.properties()) {
                        if (!schema.get("properties").has(part.getKey()))
                            faults.add(at + " may not hold " + part.getKey());
                    }
                }
                default -> {
                    if (!SAID.contains(word.getKey())) faults.add("unknown: " + word.getKey());
                }
            }
        }
        for (var needed : schema.path("required")) {
            if (!value.has(needed.asString())) faults.add(at + " lacks " + needed);
        }
        for (var part : schema.path("properties").properties()) {
            if (!value.has(part.getKey())) continue;
            faults.addAll(
                    faults(part.getValue(), value.get(part.getKey()), at + "/" + part.getKey()));
        }
        if (schema.has("items") && value.isArray()) {
            int n = 0;
            for (var one : value) faults.addAll(faults(schema.get("items"), one, at + "/" + n++));
        }
        return faults;
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        if (types.isArray()) return types.valueStream().anyMatch(one -> isOf(one, value));
        return switch (types.asString()) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    private static boolean has(String form, String text) {
        try {
            switch (form) {
                case "uuid" -> UUID.fromString(text);
                case "date" -> LocalDate.parse(text);
                case "date-time" -> OffsetDateTime.parse(text);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException other) {
            return false;
        }
    }
}
