package org.soleus.content.guide;

import org.soleus.clinical.guide.Source;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every source that anything of ours leans on.
///
/// @param byKey in the order in which they are listed for readers
public record Sources(Map<String, Source> byKey) {

    private static final Map<Language, Live<Sources>> BUNDLED = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            BUNDLED.put(language, Live.of(() -> whole(language)));
        }
    }

    static final String FILE = "sources.yaml";

    /// What is translated: our own words. Names stay as they are.
    private static final Set<String> WORDS =
            Set.of("own.*.name", "own.*.words", "published.*.about");

    /// The list that the program runs with.
    public static Sources bundled() {
        return in(Language.ENGLISH);
    }

    /// The same in a language; in English where it is not whole in it.
    public static Sources in(Language language) {
        return Objects.requireNonNull(BUNDLED.get(language)).now();
    }

    private static Sources whole(Language language) {
        if (!Folder.ours().names().contains(language.fileOf(FILE))) return load();
        try {
            return load(language);
        } catch (Faulty notWhole) {
            if (language == Language.ENGLISH) throw notWhole;
            return load();
        }
    }

    /// The list, read anew.
    ///
    /// @throws IllegalArgumentException when the file is wrong
    public static Sources load() {
        return load(Language.ENGLISH);
    }

    /// The list in a language, read anew.
    ///
    /// @throws IllegalArgumentException when the file is wrong or its translation not whole
    public static Sources load(Language language) {
        var root = Translation.of(language, FILE, WORDS);
        var byKey = new LinkedHashMap<String, Source>();
        entries(root, "own").forEach((key, fields) -> byKey.put(key, own(key, fields)));
        var published = new TreeMap<String, Source>(String.CASE_INSENSITIVE_ORDER);
        entries(root, "published")
                .forEach((key, fields) -> published.put(key, published(key, fields)));
        byKey.putAll(published);
        return new Sources(byKey);
    }

    private static Map<String, Map<String, Object>> entries(Map<String, Object> root, String part) {
        var entries = new LinkedHashMap<String, Map<String, Object>>();
        Yaml.part(root, part).forEach((key, fields) -> entries.put(key, Yaml.map(key, fields)));
        return entries;
    }

    private static Source own(String key, Map<String, Object> fields) {
        return new Source.Own(key, Yaml.need(fields, "name"), Yaml.need(fields, "words"));
    }

    private static Source published(String key, Map<String, Object> fields) {
        return new Source.Published(
                key,
                Yaml.need(fields, "author"),
                Yaml.text(fields, "year"),
                Yaml.need(fields, "about"),
                Yaml.text(fields, "where"),
                Yaml.text(fields, "via"),
                Yaml.one(Source.Read.class, Yaml.need(fields, "read")));
    }

    /// All of them.
    public List<Source> list() {
        return List.copyOf(byKey.values());
    }

    /// The source of this key, where there is one.
    public Optional<Source> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// The source of this key.
    ///
    /// @throws IllegalArgumentException when there is none
    public Source get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no source named " + key));
    }

    /// A key as it stands inside a sentence; the key itself where it is not known.
    public String plain(String key) {
        return find(key).map(Source::plain).orElse(key);
    }

    /// Several keys in one line, each once.
    public String plain(Collection<String> keys) {
        return keys.stream().distinct().map(this::plain).collect(Collectors.joining("; "));
    }
}
