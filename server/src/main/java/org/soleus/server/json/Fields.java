package org.soleus.server.json;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One JSON object, read strictly: every refusal names the place and what would do.
public record Fields(String place, JsonNode node) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /// This object.
    ///
    /// @throws BadInput when it is none
    public static Fields of(String place, JsonNode node) {
        if (!node.isObject()) {
            throw new BadInput(place + " must be an object, as in {\"...\": ...}");
        }
        return new Fields(place, node);
    }

    /// The same, once no other field than these is there.
    public Fields only(Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new BadInput(place + " has a field that is not known: " + shortened(name));
            }
        }
        return this;
    }

    /// A field's value, when it is there and not null.
    public Optional<JsonNode> find(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /// A field's value.
    ///
    /// @throws BadInput when it is missing
    public JsonNode get(String name) {
        return find(name).orElseThrow(() -> new BadInput(at(name) + " is missing"));
    }

    /// A text that must be there.
    public String text(String name) {
        JsonNode value = get(name);
        if (!value.isString()) {
            throw new BadInput(at(name) + " must be a text");
        }
        return value.stringValue();
    }

    /// A whole number between these two, inclusive.
    public Optional<Integer> number(String name, int least, int most) {
        return find(name).map(value -> number(name, value, least, most));
    }

    private Integer number(String name, JsonNode value, int least, int most) {
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            int number = value.intValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadInput(at(name) + " must be a whole number from " + least + " to " + most);
    }

    /// True or false.
    public Optional<Boolean> flag(String name) {
        return find(name)
                .map(
                        value -> {
                            if (!value.isBoolean()) {
                                throw new BadInput(at(name) + " must be true or false");
                            }
                            return value.booleanValue();
                        });
    }

    /// A day of this century that must be there.
    public LocalDate date(String name) {
        try {
            LocalDate date = day(text(name));
            if (!date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY)) {
                return date;
            }
        } catch (DateTimeException notOne) {
            throw new BadInput(at(name) + " must be a date, as in 2026-08-05");
        }
        throw new BadInput(at(name) + " must lie in the years 2000 to 2100");
    }

    /// A day as in 2026-08-05; read by its digits, which is far quicker than by a format.
    private static LocalDate day(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        }
        return LocalDate.parse(text);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) throw new DateTimeException("no digit");
            number = 10 * number + digit;
        }
        return number;
    }

    /// A list of words.
    public Optional<List<String>> words(String name) {
        return find(name)
                .map(
                        value -> {
                            List<String> words = new ArrayList<>();
                            for (JsonNode item : items(name, value, 50)) {
                                if (!item.isString() || item.stringValue().isBlank()) {
                                    throw new BadInput(at(name) + " must hold texts");
                                }
                                words.add(shortened(item.stringValue()));
                            }
                            return List.copyOf(words);
                        });
    }

    /// A list of texts; none where it is not there.
    public List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        if (find(name).isEmpty()) return texts;
        for (JsonNode item : items(name, get(name), most)) {
            if (!item.isString()) throw new BadInput(at(name) + " must hold texts");
            texts.add(item.stringValue());
        }
        return texts;
    }

    /// A list of objects that must be there.
    public List<Fields> objects(String name, int most) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : items(name, get(name), most)) {
            objects.add(of(name + "[" + objects.size() + "]", item));
        }
        return objects;
    }

    private List<JsonNode> items(String name, JsonNode value, int most) {
        if (!value.isArray() || value.size() > most) {
            throw new BadInput(at(name) + " must be a list of at most " + most);
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }

    /// Where a field stands, for a refusal.
    public String at(String name) {
        return place.equals("the file") ? name : place + "." + name;
    }

    /// At most sixty characters of a text, for a refusal.
    public static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
