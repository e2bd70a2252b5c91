package org.soleus.content.guide;

import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /// The bundled words.
    ///
    /// @throws IllegalArgumentException when the file names a sign that is not there
    public static SearchWords load() {
        var root = Yaml.file("guide/words.yaml").root();
        var signs = Signs.load();
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
                throw new IllegalArgumentException("guide/words.yaml: " + key + " holds lists");
            }
            lists.add(words.stream().map(Object::toString).toList());
        }
        return lists;
    }
}
