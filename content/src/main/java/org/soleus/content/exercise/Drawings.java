package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Tempo;
import org.soleus.content.Yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How every exercise is drawn, by slug: those of the library, and those drawn before their words
/// are written (`exercise/figure/<slug>.yaml`, the same grammar as an exercise's `figure`).
///
/// @param bySlug in the library's order, the ones without words after it
public record Drawings(Map<String, Keyframes> bySlug) {

    public Drawings {
        bySlug = Collections.unmodifiableMap(new LinkedHashMap<>(bySlug));
    }

    /// The bundled drawings.
    ///
    /// @throws IllegalArgumentException when a file is wrong
    public static Drawings load() {
        var bySlug = new LinkedHashMap<String, Keyframes>();
        for (var exercise : Catalogue.load().list()) {
            bySlug.put(exercise.slug(), exercise.figure());
        }
        for (var word : Yaml.list(Yaml.file("exercise/figure/index.yaml").root(), "drawn")) {
            bySlug.putIfAbsent(word.toString(), read("exercise/figure/" + word + ".yaml"));
        }
        return new Drawings(bySlug);
    }

    private static Keyframes read(String file) {
        try {
            return FigureFile.read(Yaml.file(file).root(), Tempo.FREE);
        } catch (IllegalArgumentException | ClassCastException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /// How this exercise is drawn, where it is.
    public Optional<Keyframes> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// All slugs that are drawn.
    public Set<String> slugs() {
        return bySlug.keySet();
    }
}
