package org.soleus.server.exercise;

import org.soleus.content.Faulty;
import org.soleus.content.Language;
import org.soleus.content.exercise.Catalogue;

import java.util.EnumMap;
import java.util.Map;

/// The bundled library, read when first asked for.
public final class Library {

    private Library() {}

    private static final class Held {
        static final Map<Language, Catalogue> ALL = new EnumMap<>(Language.class);

        static {
            ALL.put(Language.ENGLISH, Catalogue.load());
            for (var language : Language.values()) translate(language);
        }

        /// A translation that is not whole is left out whole; the check of content says where.
        private static void translate(Language language) {
            if (language == Language.ENGLISH || !Catalogue.speaks(language)) return;
            try {
                ALL.put(language, Catalogue.load(language));
            } catch (Faulty notWhole) {
                ALL.remove(language);
            }
        }
    }

    /// All exercises.
    public static Catalogue all() {
        return in(Language.ENGLISH);
    }

    /// All exercises in a language; in English where they are not written in it.
    public static Catalogue in(Language language) {
        var english = Held.ALL.getOrDefault(Language.ENGLISH, Held.ALL.values().iterator().next());
        return Held.ALL.getOrDefault(language, english);
    }

    /// Whether all of it is written in a language.
    public static boolean speaks(Language language) {
        return Held.ALL.containsKey(language);
    }
}
