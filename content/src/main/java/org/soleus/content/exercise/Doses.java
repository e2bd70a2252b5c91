package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Dose;
import org.soleus.clinical.exercise.Often;
import org.soleus.clinical.exercise.Tempo;
import org.soleus.clinical.exercise.Work;
import org.soleus.content.Yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a dose, as `{sets: 3, reps: 12-20, tempo: 2-1-3, rest_s: 60, often: 3-7 a week}`.
final class Doses {

    private static final Set<String> FIELDS =
            Set.of(
                    "sets",
                    "reps",
                    "hold_s",
                    "time_s",
                    "way_m",
                    "per_side",
                    "tempo",
                    "tempo_words",
                    "rest_s",
                    "often");

    private Doses() {}

    static Dose read(Map<String, Object> map) {
        ExerciseFile.only(map, FIELDS);
        return new Dose(
                Integer.parseInt(Yaml.need(map, "sets")),
                work(map),
                Yaml.text(map, "per_side").equals("true"),
                tempo(Yaml.text(map, "tempo"), ExerciseFile.words(map, "tempo_words").toList()),
                map.containsKey("rest_s") ? Integer.parseInt(Yaml.text(map, "rest_s")) : 0,
                often(Yaml.need(map, "often")));
    }

    private static Work work(Map<String, Object> map) {
        if (map.containsKey("reps")) {
            var reps = range(Yaml.text(map, "reps"));
            var hold = Yaml.text(map, "hold_s");
            return new Work.Reps(reps[0], reps[1], hold.isEmpty() ? 0 : Integer.parseInt(hold));
        }
        if (map.containsKey("hold_s")) {
            var hold = range(Yaml.text(map, "hold_s"));
            return new Work.Hold(hold[0], hold[1]);
        }
        if (map.containsKey("way_m")) {
            return new Work.Way(Integer.parseInt(Yaml.text(map, "way_m")));
        }
        var time = range(Yaml.need(map, "time_s"));
        return new Work.Span(time[0], time[1]);
    }

    private static Tempo tempo(String seconds, List<String> words) {
        if (seconds.isEmpty()) return Tempo.FREE;
        var parts = seconds.split("-", -1);
        return new Tempo(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                words.isEmpty() ? "up" : words.getFirst(),
                words.isEmpty() ? "down" : words.getLast());
    }

    private static Often often(String words) {
        if (words.equals("ramp")) return new Often.Ramp();
        if (words.equals("as planned")) return new Often.AsPlanned();
        var parts = words.split(" a ", -1);
        var range = range(parts[0]);
        return switch (parts[1]) {
            case "day" -> new Often.Daily(range[0], range[1]);
            case "week" -> new Often.Weekly(range[0], range[1]);
            default -> throw new IllegalArgumentException("how often is " + words + "?");
        };
    }

    private static int[] range(String words) {
        var parts = words.split("-", -1);
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1])};
    }
}
