package org.soleus.clinical.running;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Numbers about a run or a lap; each may be missing. Never changes.
public final class Figures {

    /// Nothing is known.
    public static final Figures NONE = new Figures(new EnumMap<>(Figure.class));

    private final Map<Figure, Double> known;

    private Figures(Map<Figure, Double> known) {
        this.known = known;
    }

    /// The figure, when it is known.
    public OptionalDouble find(Figure figure) {
        Double value = known.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Whether the figure is known.
    public boolean has(Figure figure) {
        return known.containsKey(figure);
    }

    /// The same with one more figure; a value that it cannot have is left out.
    public Figures with(Figure figure, double value) {
        if (!figure.holds(value)) return this;
        Map<Figure, Double> more = new EnumMap<>(known.isEmpty() ? Map.of(figure, value) : known);
        more.put(figure, value);
        return new Figures(more);
    }

    /// The same without one figure.
    public Figures without(Figure figure) {
        if (!has(figure)) return this;
        Map<Figure, Double> fewer = new EnumMap<>(known);
        fewer.remove(figure);
        return new Figures(fewer);
    }

    /// These, and those of the other that are missing here.
    public Figures or(Figures other) {
        Figures all = other;
        for (var entry : known.entrySet()) all = all.with(entry.getKey(), entry.getValue());
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && known.equals(figures.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    @Override
    public String toString() {
        return known.toString();
    }
}
