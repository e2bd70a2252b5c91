package org.soleus.server.web;

import org.soleus.content.Language;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// The words of pages in one language, read once: `words/<language>/<noun>.properties`, each
/// message in the form of [java.text.MessageFormat], beside those that rules say.
final class Messages {

    /// The nouns whose pages have message files, `web` for the frame around all.
    static final List<String> NOUNS = List.of("web", "exercise", "triage", "account", "guide");

    private final Language language;
    private final Map<String, String> all = new HashMap<>();

    private Messages(Language language) {
        this.language = language;
        for (var noun : NOUNS) read(noun);
    }

    private static final class Held {
        static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

        static {
            for (var language : Language.values()) ALL.put(language, new Messages(language));
        }
    }

    static Messages of(Language language) {
        var found = Held.ALL.get(language);
        if (found == null) throw new IllegalArgumentException("no words in " + language);
        return found;
    }

    /// @throws IllegalArgumentException when nothing stands under the key
    String get(String key) {
        var found = all.get(key);
        return found == null ? ofContent().get(key) : found;
    }

    /// Every key that has words.
    Set<String> keys() {
        var keys = new HashSet<>(all.keySet());
        keys.addAll(ofContent().keys());
        return keys;
    }

    /// What clinicians own; it may be read anew while the program runs.
    private org.soleus.content.message.Messages ofContent() {
        return org.soleus.content.message.Messages.of(language);
    }

    private void read(String noun) {
        var file = "words/" + language.tag() + "/" + noun + ".properties";
        var read = new Properties();
        try (Reader in =
                new InputStreamReader(
                        new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (var key : read.stringPropertyNames()) {
            all.put(noun + "." + key, read.getProperty(key));
        }
    }
}
