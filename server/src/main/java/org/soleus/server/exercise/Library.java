package org.soleus.server.exercise;

import org.soleus.content.Faulty;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.exercise.Catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The library that the clinic runs with.
public final class Library {

    private static final Live<Catalogue> ENGLISH = Live.of(Catalogue::load);
    private static final Map<Language, Live<Optional<Catalogue>>> OTHERS =
            new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            OTHERS.put(language, Live.of(() -> translated(language)));
        }
    }

    private Library() {}

    /// A translation that is not whole is left out whole; the check of content says where.
    private static Optional<Catalogue> translated(Language language) {
        if (language == Language.ENGLISH) return Optional.of(ENGLISH.now());
        if (!Catalogue.speaks(language) || !Catalogue.mayShow(language)) return Optional.empty();
        try {
            return Optional.of(Catalogue.load(language));
        } catch (Faulty notWhole) {
            return Optional.empty();
        }
    }

    /// All exercises.
    public static Catalogue all() {
        return ENGLISH.now();
    }

    /// All exercises in a language; in English where they are not written in it.
    public static Catalogue in(Language language) {
        return find(language).orElseGet(ENGLISH::now);
    }

    /// Whether all of it is written in a language.
    public static boolean speaks(Language language) {
        return find(language).isPresent();
    }

    private static Optional<Catalogue> find(Language language) {
        var known = OTHERS.get(language);
        return known == null ? Optional.empty() : known.now();
    }
}
