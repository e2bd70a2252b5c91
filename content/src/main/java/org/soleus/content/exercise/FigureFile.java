package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Keyframes;
import org.soleus.clinical.exercise.Keyframes.Move;
import org.soleus.clinical.exercise.Lit;
import org.soleus.clinical.exercise.Pose;
import org.soleus.clinical.exercise.Tempo;
import org.soleus.clinical.exercise.View;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads how an exercise is drawn.
///
/// A move is what changes against the pose before it; `in` says how long it takes, in seconds or as
/// a part of the dose's tempo (`up`, `hold`, `down`); `to: start` leads back.
final class FigureFile {

    private static final Set<String> FIELDS =
            Set.of("view", "carries", "lit", "pictured", "start", "moves", "still", "props");
    private static final Set<String> OF_MOVE = Set.of("in", "to", "even");

    private final Tempo tempo;
    private final Pose start;

    private FigureFile(Tempo tempo, Pose start) {
        this.tempo = tempo;
        this.start = start;
    }

    static Keyframes read(Map<String, Object> map, Tempo tempo) {
        ExerciseFile.only(map, FIELDS);
        var view = ExerciseFile.one(View.class, Yaml.need(map, "view"));
        var start = new Pose(numbers("", ExerciseFile.part(map, "start")));
        PoseNames.check(view, start);
        var still = Yaml.text(map, "still");
        return new Keyframes(
                view,
                Yaml.text(map, "carries"),
                ExerciseFile.words(map, "lit")
                        .map(word -> ExerciseFile.one(Lit.class, word))
                        .toList(),
                Yaml.need(map, "pictured"),
                start,
                new FigureFile(tempo, start).moves(Yaml.maps(map, "moves")),
                still.isEmpty() ? 0 : Integer.parseInt(still),
                Props.read(Yaml.maps(map, "props")));
    }

    private List<Move> moves(List<Map<String, Object>> maps) {
        var moves = new ArrayList<Move>();
        var pose = start;
        for (var map : maps) {
            pose = pose(pose, map);
            moves.add(
                    new Move(
                            pose,
                            seconds(Yaml.need(map, "in")),
                            Yaml.text(map, "even").equals("true")));
        }
        return moves;
    }

    private Pose pose(Pose before, Map<String, Object> map) {
        if (Yaml.text(map, "to").equals("start")) return start;
        var changes = new HashMap<>(map);
        changes.keySet().removeAll(OF_MOVE);
        var numbers = numbers("", changes);
        for (var name : numbers.keySet()) {
            if (!start.has(name)) {
                throw new IllegalArgumentException("a move changes " + name + ", not in its start");
            }
        }
        return before.with(numbers);
    }

    private double seconds(String words) {
        return switch (words) {
            case "up" -> tempo.out();
            case "hold" -> tempo.hold();
            case "down" -> tempo.back();
            default -> Double.parseDouble(words);
        };
    }

    private static Map<String, Double> numbers(String under, Map<String, Object> map) {
        var numbers = new HashMap<String, Double>();
        map.forEach(
                (name, value) -> {
                    if (value instanceof Number number) {
                        numbers.put(under + name, number.doubleValue());
                    } else {
                        numbers.putAll(numbers(under + name + ".", Yaml.map(name, value)));
                    }
                });
        return numbers;
    }
}
