package org.soleus.server.parcel;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What `soleus.json` holds, as a JSON Schema (2020-12) that the tables themselves tell.
final class SchemaFile {

    static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final List<MemberTable> tables;

    SchemaFile(List<MemberTable> tables) {
        this.tables = List.copyOf(tables);
    }

    void write(Writer out) throws IOException {
        out.write(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(whole()));
        out.write('\n');
    }

    private Map<String, Object> whole() {
        var rows = new LinkedHashMap<String, Object>();
        for (var table : tables) rows.put(table.name(), array(table));
        var parts = new LinkedHashMap<String, Object>();
        parts.put("soleus", Map.of("const", SoleusFile.FORM));
        parts.put("made_at", Map.of("type", "string", "format", "date-time"));
        parts.put("clinic", Map.of("type", "string"));
        parts.put("member", Map.of("type", "string", "format", "uuid"));
        parts.put("migrations", Map.of("type", "array", "items", Map.of("type", "string")));
        parts.put("rows", object(rows));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("$schema", DRAFT);
        whole.put("title", "All that Soleus keeps of you");
        whole.putAll(object(parts));
        return whole;
    }

    private static Map<String, Object> array(MemberTable table) {
        var columns = new LinkedHashMap<String, Object>();
        for (var column : table.inside()) columns.put(column.name(), value(column));
        var array = new LinkedHashMap<String, Object>();
        array.put("title", table.words());
        if (table.way() == MemberTable.Way.TOLD) {
            array.put("description", "Told, and not taken in by another clinic.");
        }
        array.put("type", "array");
        array.put("items", object(columns));
        return array;
    }

    /// An object that holds all of these and nothing else.
    private static Map<String, Object> object(Map<String, Object> parts) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", parts);
        object.put("required", List.copyOf(parts.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> value(Column column) {
        var value = new LinkedHashMap<String, Object>();
        if (!column.words().isEmpty()) value.put("description", column.words());
        value.putAll(type(column));
        return value;
    }

    private static Map<String, Object> type(Column column) {
        if (column.kind() == Column.Kind.SEALED_BYTES) {
            return Map.of("type", orNull(column, "string"), "contentEncoding", "base64");
        }
        if (column.kind() == Column.Kind.SEALED_TEXT) {
            return Map.of("type", orNull(column, "string"));
        }
        if (column.type().endsWith("[]")) {
            var of = column.type().substring(0, column.type().length() - 2);
            return Map.of("type", orNull(column, "array"), "items", Map.of("type", plain(of)));
        }
        var form = form(column.type());
        if (column.type().equals("jsonb")) return Map.of();
        var type = orNull(column, plain(column.type()));
        return form.isEmpty() ? Map.of("type", type) : Map.of("type", type, "format", form);
    }

    private static Object orNull(Column column, String type) {
        return column.needed() ? type : List.of(type, "null");
    }

    private static String plain(String type) {
        return switch (type) {
            case "smallint", "integer", "bigint" -> "integer";
            case "double precision", "real", "numeric" -> "number";
            case "boolean" -> "boolean";
            default -> "string";
        };
    }

    private static String form(String type) {
        return switch (type) {
            case "uuid" -> "uuid";
            case "date" -> "date";
            case "timestamp with time zone" -> "date-time";
            default -> "";
        };
    }

    /// The tables by name, for whoever reads.
    static Map<String, MemberTable> named(List<MemberTable> tables) {
        return tables.stream().collect(Collectors.toMap(MemberTable::name, table -> table));
    }
}
