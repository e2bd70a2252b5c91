package org.soleus.content.message;

import org.soleus.content.Fault;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of sentences in one language: `words/<language>/<noun>.properties`.
public final class Messages {

    private final Language language;
    private final Map<String, Message> byKey;

    private Messages(Language language, Map<String, Message> byKey) {
        this.language = language;
        this.byKey = byKey;
    }

    private static final Live<Map<Language, Messages>> ALL = Live.of(Messages::all);

    private static Map<Language, Messages> all() {
        var all = new EnumMap<Language, Messages>(Language.class);
        for (var language : Language.values()) all.put(language, read(language));
        return all;
    }

    /// Those of the folder at hand, read once.
    public static Messages of(Language language) {
        var found = ALL.now().get(language);
        if (found == null) throw new IllegalArgumentException("no words in " + language);
        return found;
    }

    /// Those of the folder at hand.
    ///
    /// @throws Faulty with everything that is wrong in them
    static Messages read(Language language) {
        var byKey = new LinkedHashMap<String, Message>();
        var faults = new ArrayList<Fault>();
        for (var file : files(language)) {
            int line = 0;
            for (var text : Folder.ours().text(file).split("\n", -1)) {
                line++;
                try {
                    Message.of(file, line, text).ifPresent(one -> put(byKey, one));
                } catch (Faulty wrong) {
                    faults.addAll(wrong.faults());
                }
            }
        }
        if (!faults.isEmpty()) throw new Faulty(faults);
        return new Messages(language, byKey);
    }

    private static List<String> files(Language language) {
        var folder = "words/" + language.tag() + "/";
        return Folder.ours().names().stream().filter(name -> name.startsWith(folder)).toList();
    }

    private static void put(Map<String, Message> byKey, Message message) {
        var before = byKey.putIfAbsent(message.key(), message);
        if (before == null) return;
        throw Faulty.at(
                message.file(),
                message.line(),
                "`" + message.name() + "` stands in line " + before.line() + " already.",
                "Leave one of the two.");
    }

    /// Every key that has words.
    public Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }

    /// The words of a key.
    ///
    /// @throws IllegalArgumentException when nothing stands under it
    public String get(String key) {
        var found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no words in " + language + " for " + key);
        }
        return found.words();
    }

    /// Whether each language in which somebody has begun to write says the same as English: the
    /// same keys, each with the same gaps.
    ///
    /// @throws Faulty with each that does not
    public static void check() {
        var english = read(Language.ENGLISH);
        var faults = new ArrayList<Fault>();
        for (var language : Language.values()) {
            var own = read(language);
            if (!own.byKey.isEmpty()) faults.addAll(own.against(english));
        }
        if (!faults.isEmpty()) throw new Faulty(faults);
    }

    private List<Fault> against(Messages english) {
        var faults = new ArrayList<Fault>();
        for (var one : english.byKey.values()) {
            var own = byKey.get(one.key());
            if (own == null) faults.add(missing(one));
            else if (!own.gaps().equals(one.gaps())) faults.add(otherGaps(own, one));
        }
        for (var one : byKey.values()) {
            if (!english.byKey.containsKey(one.key())) faults.add(leftOver(one));
        }
        return faults;
    }

    private Fault missing(Message english) {
        return new Fault(
                english.file(),
                english.line(),
                "`" + english.name() + "` has no words in " + language.tag() + ".",
                "Write them into words/" + language.tag() + ", under the same key.");
    }

    private static Fault otherGaps(Message own, Message english) {
        return new Fault(
                own.file(),
                own.line(),
                "`" + own.name() + "` has other gaps than in English: " + english.gaps() + ".",
                "Use each of them, and no other.");
    }

    private static Fault leftOver(Message own) {
        return new Fault(
                own.file(),
                own.line(),
                "There is no `" + own.name() + "` in English.",
                "Take it out, or name it as it is named in English.");
    }
}
