package org.soleus.device.triage;

import java.util.List;

/// Writes one JSON object, field by field.
final class Json {

    private final StringBuilder text = new StringBuilder("{");

    Json put(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    Json put(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    Json put(String name, int value) {
        name(name);
        text.append(value);
        return this;
    }

    Json texts(String name, List<String> values) {
        name(name);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) text.append(',');
            string(values.get(i));
        }
        text.append(']');
        return this;
    }

    Json objects(String name, List<Json> values) {
        name(name);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) text.append(',');
            text.append(values.get(i).end());
        }
        text.append(']');
        return this;
    }

    String end() {
        return text + "}";
    }

    private void name(String name) {
        if (text.length() > 1) text.append(',');
        string(name);
        text.append(':');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(hex(c >> 4)).append(hex(c & 15));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static char hex(int digit) {
        return "0123456789abcdef".charAt(digit);
    }
}
