package org.soleus.content.running;

import org.soleus.content.Yaml;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// One group of thresholds: each a whole number with its unit and source.
final class Numbers {

    private final String place;
    private final Map<String, Object> fields;
    private final Set<String> read = new HashSet<>();

    private Numbers(String place, Map<String, Object> fields) {
        this.place = place;
        this.fields = fields;
    }

    static Numbers group(Yaml file, String name) {
        Object group = file.root().get(name);
        if (group == null) throw Yaml.missing(file.root(), name);
        return new Numbers(file.name() + "." + name, Yaml.map(name, group));
    }

    int get(String name) {
        read.add(name);
        Object field = fields.get(name);
        if (field == null) throw Yaml.missing(fields, name);
        Map<String, Object> threshold = Yaml.map(name, field);
        Yaml.need(threshold, "unit");
        Yaml.need(threshold, "source");
        if (threshold.get("value") instanceof Integer value) return value;
        throw new IllegalArgumentException(place + "." + name + " needs a whole value");
    }

    /// Refuses fields that nobody read.
    void done() {
        Yaml.only(fields, read);
    }
}
