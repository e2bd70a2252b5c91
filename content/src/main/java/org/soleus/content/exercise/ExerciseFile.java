package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Area;
import org.soleus.clinical.exercise.Cue;
import org.soleus.clinical.exercise.Equipment;
import org.soleus.clinical.exercise.Evidence;
import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.exercise.Metric;
import org.soleus.clinical.exercise.Muscle;
import org.soleus.clinical.exercise.Review;
import org.soleus.clinical.exercise.StopCode;
import org.soleus.clinical.measure.PainScore;
import org.soleus.content.Faulty;
import org.soleus.content.Language;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one exercise from its file.
final class ExerciseFile {

    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "number",
                    "version",
                    "name",
                    "area",
                    "purpose",
                    "works",
                    "steps",
                    "feel",
                    "cues",
                    "mistakes",
                    "dose",
                    "equipment",
                    "stops",
                    "harder",
                    "easier",
                    "gate",
                    "limit",
                    "metric",
                    "evidence",
                    "in_guide",
                    "review",
                    "status",
                    "figure");

    /// What is translated; all else is the same in every language.
    private static final Set<String> WORDS =
            Set.of(
                    "name",
                    "purpose",
                    "steps",
                    "feel",
                    "cues",
                    "mistakes",
                    "evidence.says",
                    "figure.pictured");

    private ExerciseFile() {}

    static Exercise read(Language language, String slug) {
        var file = "exercise/" + slug + ".yaml";
        try {
            return exercise(slug, Translation.of(language, file, WORDS));
        } catch (Faulty placed) {
            throw placed;
        } catch (IllegalArgumentException | ClassCastException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Exercise exercise(String slug, Map<String, Object> map) {
        only(map, FIELDS);
        if (!Yaml.need(map, "id").equals(slug)) {
            throw new IllegalArgumentException("its id is not its name: " + Yaml.text(map, "id"));
        }
        var dose = Doses.read(part(map, "dose"));
        return new Exercise(
                slug,
                Integer.parseInt(Yaml.need(map, "number")),
                Integer.parseInt(Yaml.need(map, "version")),
                Yaml.need(map, "name"),
                one(Area.class, Yaml.need(map, "area")),
                Yaml.need(map, "purpose"),
                words(map, "works").map(word -> one(Muscle.class, word)).toList(),
                words(map, "steps").toList(),
                Yaml.need(map, "feel"),
                words(map, "cues").map(Cue::new).toList(),
                words(map, "mistakes").toList(),
                dose,
                words(map, "equipment").map(word -> one(Equipment.class, word)).toList(),
                words(map, "stops").map(word -> one(StopCode.class, word)).toList(),
                words(map, "harder").toList(),
                words(map, "easier").toList(),
                Yaml.text(map, "gate"),
                limit(map),
                metric(Yaml.need(map, "metric")),
                evidence(part(map, "evidence")),
                Yaml.text(map, "in_guide").equals("true"),
                review(map),
                FigureFile.read(part(map, "figure"), dose.tempo()));
    }

    static void only(Map<String, Object> map, Set<String> known) {
        Yaml.only(map, known);
    }

    static Stream<String> words(Map<String, Object> map, String key) {
        return Yaml.list(map, key).stream().map(word -> word.toString().strip());
    }

    static <E extends Enum<E>> E one(Class<E> kind, String word) {
        return Yaml.one(kind, word);
    }

    /// The mapping under a key.
    ///
    /// @throws IllegalArgumentException when it is missing
    static Map<String, Object> part(Map<String, Object> map, String key) {
        return Yaml.part(map, key);
    }

    private static Optional<PainScore> limit(Map<String, Object> map) {
        var points = Yaml.text(map, "limit");
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new PainScore(Integer.parseInt(points)));
    }

    private static Metric metric(String id) {
        for (var metric : Metric.values()) if (metric.id().equals(id)) return metric;
        throw new IllegalArgumentException(
                "\""
                        + id
                        + "\" is none of: "
                        + Stream.of(Metric.values())
                                .map(Metric::id)
                                .collect(Collectors.joining(", ")));
    }

    private static Evidence evidence(Map<String, Object> map) {
        only(map, Set.of("grade", "says", "sources"));
        return new Evidence(
                one(Evidence.Grade.class, Yaml.need(map, "grade")),
                Yaml.need(map, "says"),
                words(map, "sources").toList());
    }

    /// `review: null` until a clinician signs.
    private static Review review(Map<String, Object> map) {
        if (!map.containsKey("review")) throw new IllegalArgumentException("missing review");
        var review = map.get("review");
        if (review == null) return new Review.Open();
        var signed = Yaml.map("review", review);
        return new Review.Signed(
                Yaml.need(signed, "by"),
                LocalDate.parse(Yaml.need(signed, "on")),
                LocalDate.parse(Yaml.need(signed, "next")));
    }
}
