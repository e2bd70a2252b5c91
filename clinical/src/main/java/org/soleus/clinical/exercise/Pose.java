package org.soleus.clinical.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The body at one moment, as named numbers: joint angles in degrees, places in parts of stature.
///
/// A limb is given either by its joints (`near.hip`, `near.knee`) or by where it touches (`near.x`,
/// `near.y`): what is touched then stays touched between two poses, because places are blended and
/// the joints follow.
///
/// @param numbers by name, as `trunk` or `far arm.elbow`
public record Pose(Map<String, Double> numbers) {

    /// @throws IllegalArgumentException when a number is not finite
    public Pose {
        for (var entry : numbers.entrySet()) {
            if (!Double.isFinite(entry.getValue())) {
                throw new IllegalArgumentException(entry.getKey() + " must be a finite number");
            }
        }
        numbers = new TreeMap<>(numbers);
    }

    /// The number of this name; `absent` when it is not given.
    public double at(String name, double absent) {
        Double value = numbers.get(name);
        return value == null ? absent : value;
    }

    /// Whether the number of this name is given.
    public boolean has(String name) {
        return numbers.containsKey(name);
    }

    /// This pose with some numbers changed.
    public Pose with(Map<String, Double> changes) {
        TreeMap<String, Double> all = new TreeMap<>(numbers);
        all.putAll(changes);
        return new Pose(all);
    }

    /// A pose between this one and another.
    ///
    /// @param share 0 (this) to 1 (the other)
    /// @throws IllegalArgumentException when the two do not name the same numbers
    public Pose toward(Pose other, double share) {
        if (!numbers.keySet().equals(other.numbers.keySet())) {
            throw new IllegalArgumentException("two poses of one movement name the same numbers");
        }
        TreeMap<String, Double> between = new TreeMap<>();
        for (var entry : numbers.entrySet()) {
            double from = entry.getValue();
            between.put(entry.getKey(), from + (other.at(entry.getKey(), from) - from) * share);
        }
        return new Pose(between);
    }

    /// Whether it is the same pose, whole turns of a rope aside.
    public boolean looksLike(Pose other) {
        double turned = at("rope", 0) - other.at("rope", 0);
        return turned % 360 == 0 && with(Map.of("rope", 0.)).equals(other.with(Map.of("rope", 0.)));
    }

    /// The names of all numbers, in order.
    public List<String> names() {
        return new ArrayList<>(numbers.keySet());
    }
}
