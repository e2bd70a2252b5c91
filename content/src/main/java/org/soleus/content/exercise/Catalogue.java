package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Standing;
import org.soleus.content.Status;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every exercise that is drawn, in the library's order, and the names of those still to come.
///
/// @param bySlug the drawn ones
/// @param later slugs that others may name though they are not drawn yet
/// @param closed why each of those that are not offered is not
/// @param terms what the library calls things
public record Catalogue(
        Map<String, Exercise> bySlug, Set<String> later, Map<String, Status> closed, Terms terms) {

    /// The bundled library.
    ///
    /// @throws IllegalArgumentException when a file is wrong, or names an exercise that is not
    ///   there
    public static Catalogue load() {
        return load(Language.ENGLISH);
    }

    /// The bundled library with its words in a language.
    ///
    /// @throws IllegalArgumentException when a file is wrong or missing, or names an exercise that
    ///   is not there
    public static Catalogue load(Language language) {
        var bySlug = new LinkedHashMap<String, Exercise>();
        for (var slug : listed("drawn")) bySlug.put(slug, ExerciseFile.read(language, slug));
        var catalogue =
                new Catalogue(
                        bySlug,
                        new LinkedHashSet<>(listed("later")),
                        closed(bySlug.keySet()),
                        Terms.load(language));
        catalogue.check();
        return catalogue;
    }

    private static Map<String, Status> closed(Set<String> slugs) {
        var closed = new LinkedHashMap<String, Status>();
        for (var slug : slugs) {
            Standing.closes("exercise/" + slug + ".yaml").ifPresent(why -> closed.put(slug, why));
        }
        return closed;
    }

    /// Whether everything that is offered may be shown in a language: where a clinic demands
    /// approval, the translation of each is signed too.
    public static boolean mayShow(Language language) {
        if (language == Language.ENGLISH || !Folder.ours().demandsApproval()) return true;
        return listed("drawn").stream()
                .map(slug -> "exercise/" + slug + ".yaml")
                .filter(file -> Standing.closes(file).isEmpty())
                .allMatch(file -> Standing.closes(language.fileOf(file)).isEmpty());
    }

    /// The slugs that the index lists.
    ///
    /// @param which `drawn` or `later`
    public static List<String> listed(String which) {
        return Yaml.list(Yaml.file("exercise/index.yaml").root(), which).stream()
                .map(String::valueOf)
                .toList();
    }

    /// One exercise of the folder, whether the library names it or not.
    ///
    /// @throws IllegalArgumentException when its file is wrong
    public static Exercise read(String slug) {
        return ExerciseFile.read(Language.ENGLISH, slug);
    }

    /// The same in a language.
    ///
    /// @throws IllegalArgumentException when its file or its translation is wrong
    public static Exercise read(Language language, String slug) {
        return ExerciseFile.read(language, slug);
    }

    /// Whether somebody has begun to write the library in this language.
    public static boolean speaks(Language language) {
        var words = language.fileOf(Terms.FILE);
        return language == Language.ENGLISH || Folder.ours().names().contains(words);
    }

    private void check() {
        for (var exercise : bySlug.values()) {
            var named = new ArrayList<>(exercise.harder());
            named.addAll(exercise.easier());
            for (var slug : named) {
                if (!bySlug.containsKey(slug) && !later.contains(slug)) {
                    throw new IllegalArgumentException(
                            exercise.slug() + " names " + slug + ", which is not in the library");
                }
            }
        }
    }

    /// The exercise of this slug.
    ///
    /// @throws IllegalArgumentException when there is none
    public Exercise get(String slug) {
        return find(slug)
                .orElseThrow(() -> new IllegalArgumentException("no exercise named " + slug));
    }

    /// The exercise of this slug, where it is drawn.
    public Optional<Exercise> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// All of them, in the library's order.
    public List<Exercise> list() {
        return List.copyOf(bySlug.values());
    }

    /// Those that are offered, in the library's order.
    public List<Exercise> offered() {
        return list().stream().filter(one -> !closed.containsKey(one.slug())).toList();
    }

    /// The ones of these slugs that are drawn and offered.
    public List<Exercise> drawn(List<String> slugs) {
        return slugs.stream()
                .filter(slug -> !closed.containsKey(slug))
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
