package org.soleus.content;

import java.util.Locale;
import java.util.Optional;

/// A language that members read.
public enum Language {
    /// In which content is written first.
    ENGLISH("en"),
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// As pages and folders name it.
    public String tag() {
        return tag;
    }

    /// The language that a word names; empty where it is none that we have.
    public static Optional<Language> find(String tag) {
        for (var language : values()) {
            if (language.tag.equals(tag)) return Optional.of(language);
        }
        return Optional.empty();
    }

    /// Without a country.
    public Locale locale() {
        return Locale.of(tag);
    }

    /// Where the translation of a content file stands.
    ///
    /// @param file as `exercise/ankle-pump.yaml`
    public String fileOf(String file) {
        return this == ENGLISH ? file : tag + "/" + file;
    }

    /// Whether a content file is a translation.
    public static boolean isTranslation(String file) {
        for (var language : values()) {
            if (language != ENGLISH && file.startsWith(language.tag + "/")) return true;
        }
        return false;
    }
}
