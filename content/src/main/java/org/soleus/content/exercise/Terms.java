package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Area;
import org.soleus.clinical.exercise.Equipment;
import org.soleus.clinical.exercise.Evidence;
import org.soleus.clinical.exercise.Muscle;
import org.soleus.clinical.exercise.StopCode;
import org.soleus.content.Language;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the library calls its areas, things and muscles, and how it says when to stop and how well
/// an exercise is supported.
///
/// @param areas headings of the catalogue
/// @param equipment what is needed beside the body, as a member says it
/// @param muscles what an exercise works, named plainly first
/// @param stops when not to do it and when to stop
/// @param grades how well it is supported
/// @param tempo the ways of a movement, as `up`
public record Terms(
        Map<Area, String> areas,
        Map<Equipment, String> equipment,
        Map<Muscle, String> muscles,
        Map<StopCode, String> stops,
        Map<Evidence.Grade, String> grades,
        Map<String, String> tempo) {

    static final String FILE = "exercise/words.yaml";

    private static final Set<String> WORDS =
            Set.of("areas.*", "equipment.*", "muscles.*", "stops.*", "grades.*", "tempo.*");

    /// The bundled words of a language.
    ///
    /// @throws IllegalArgumentException when one is missing
    public static Terms load(Language language) {
        var map = Translation.of(language, FILE, WORDS);
        Yaml.only(
                map,
                Set.of(
                        "id",
                        "version",
                        "review",
                        "areas",
                        "equipment",
                        "muscles",
                        "stops",
                        "grades",
                        "tempo"));
        return new Terms(
                all(Area.class, Yaml.part(map, "areas")),
                all(Equipment.class, Yaml.part(map, "equipment")),
                all(Muscle.class, Yaml.part(map, "muscles")),
                all(StopCode.class, Yaml.part(map, "stops")),
                all(Evidence.Grade.class, Yaml.part(map, "grades")),
                plain(Yaml.part(map, "tempo")));
    }

    private static <E extends Enum<E>> Map<E, String> all(
            Class<E> kind, Map<String, Object> words) {
        var all = new LinkedHashMap<E, String>();
        for (E one : kind.getEnumConstants()) {
            all.put(one, Yaml.need(words, key(one)));
        }
        Yaml.only(words, all.keySet().stream().map(Terms::key).toList());
        return all;
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> plain(Map<String, Object> words) {
        var all = new LinkedHashMap<String, String>();
        for (var key : words.keySet()) all.put(key, Yaml.need(words, key));
        return all;
    }

    /// What an area is called.
    public String of(Area it) {
        return areas.getOrDefault(it, "");
    }

    /// What a thing is called.
    public String of(Equipment it) {
        return equipment.getOrDefault(it, "");
    }

    /// What a muscle is called.
    public String of(Muscle it) {
        return muscles.getOrDefault(it, "");
    }

    /// What a stop code tells.
    public String of(StopCode it) {
        return stops.getOrDefault(it, "");
    }

    /// What a grade means.
    public String of(Evidence.Grade it) {
        return grades.getOrDefault(it, "");
    }

    /// What a way of a movement is called.
    public String way(String word) {
        return tempo.getOrDefault(word, word);
    }
}
