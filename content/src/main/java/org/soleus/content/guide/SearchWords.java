package org.soleus.content.guide;

import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.Faulty;
import org.soleus.content.Language;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How people ask, from `content/guide/words.yaml`.
///
/// @param same words that find each other, all of a group
/// @param says what people say, and what our pages call it
/// @param dangers words that put urgent help first
/// @param crisis words of somebody who may harm themselves
public record SearchWords(
        List<List<String>> same,
        Map<String, String> says,
        List<Danger> dangers,
        List<List<String>> crisis) {

    /// Words that may mean a warning sign.
    ///
    /// @param signs what they may mean
    /// @param words each inner list is enough, when all its words are there
    public record Danger(List<WarningSign> signs, List<List<String>> words) {

        /// Copies the lists.
        public Danger {
            signs = List.copyOf(signs);
            words = List.copyOf(words);
        }
    }

    /// Copies what it is given.
    public SearchWords {
        same = List.copyOf(same);
        says = Map.copyOf(says);
        dangers = List.copyOf(dangers);
        crisis = List.copyOf(crisis);
    }

    static final String FILE = "guide/words.yaml";

    /// The bundled words.
    ///
    /// @throws IllegalArgumentException when the file names a sign that is not there
    public static SearchWords load() {
        return load(Language.ENGLISH);
    }

    /// The bundled words of a language. They are its own and no translation, but they lead to every
    /// sign to which the English ones lead.
    ///
    /// @throws IllegalArgumentException when the file names a sign that is not there, or leaves one
    ///   out
    public static SearchWords load(Language language) {
        var file = language.fileOf(FILE);
        var own = read(file, Signs.load(language));
        if (language == Language.ENGLISH) return own;
        var led = own.led();
        for (var id : load().led()) {
            if (led.contains(id)) continue;
            throw Faulty.at(
                    file,
                    1,
                    "No word of danger leads to `" + id + "`.",
                    "Add to `danger` what people would say, as the English file does.");
        }
        return own;
    }

    /// The signs to which its words lead.
    private Set<String> led() {
        var led = new LinkedHashSet<String>();
        for (var danger : dangers) danger.signs().forEach(sign -> led.add(sign.id()));
        return led;
    }

    private static SearchWords read(String file, Signs signs) {
        var root = Yaml.file(file).root();
        var says = new LinkedHashMap<String, String>();
        for (var one : Yaml.maps(root, "says")) {
            says.put(Yaml.need(one, "say"), Yaml.need(one, "means"));
        }
        var dangers = Yaml.maps(root, "danger").stream().map(one -> danger(one, signs)).toList();
        return new SearchWords(lists(root, "same"), says, dangers, lists(root, "crisis"));
    }

    private static Danger danger(Map<String, Object> fields, Signs signs) {
        var ids = Yaml.list(fields, "signs").stream().map(Object::toString);
        return new Danger(ids.map(signs::get).toList(), lists(fields, "words"));
    }

    private static List<List<String>> lists(Map<String, Object> fields, String key) {
        var lists = new ArrayList<List<String>>();
        for (var inner : Yaml.list(fields, key)) {
            if (!(inner instanceof List<?> words)) {
                throw new IllegalArgumentException(FILE + ": " + key + " holds lists");
            }
            lists.add(words.stream().map(Object::toString).toList());
        }
        return lists;
    }
}
