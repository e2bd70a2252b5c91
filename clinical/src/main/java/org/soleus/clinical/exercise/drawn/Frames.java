package org.soleus.clinical.exercise.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes a film's frames as whole numbers: the first as places, each later one as differences.
final class Frames {

    private final Film film;
    private final Function<Shape, double[]> units;

    Frames(Film film, Function<Shape, double[]> units) {
        this.film = film;
        this.units = units;
    }

    void write(StringBuilder json) {
        List<Integer> moving = new ArrayList<>();
        int count = film.frames().getFirst().size();
        for (int i = 0; i < count; i++) if (!film.stands(i)) moving.add(i);
        json.append("\"shapes\":[");
        for (int i = 0; i < moving.size(); i++) shape(json, moving.get(i), i > 0);
        json.append("],\"frames\":[");
        for (int frame = 0; frame < film.frames().size(); frame++) frame(json, frame, moving);
        json.append(']');
    }

    private void shape(StringBuilder json, int index, boolean more) {
        Shape shape = film.frames().getFirst().get(index);
        if (more) json.append(',');
        json.append('[').append(index).append(',').append(shape.closed() ? 1 : 0).append(',');
        json.append(shape.curved() ? 1 : 0).append(']');
    }

    private void frame(StringBuilder json, int frame, List<Integer> moving) {
        json.append(frame > 0 ? ",[" : "[");
        for (int i = 0; i < moving.size(); i++) {
            if (i > 0) json.append(',');
            points(json, frame, moving.get(i));
        }
        json.append(']');
    }

    private void points(StringBuilder json, int frame, int shape) {
        double[] now = units.apply(film.frames().get(frame).get(shape));
        double[] before =
                frame == 0
                        ? new double[now.length]
                        : units.apply(film.frames().get(frame - 1).get(shape));
        json.append('[');
        for (int i = 0; i < now.length; i++) {
            if (i > 0) json.append(',');
            json.append(Math.round(now[i]) - Math.round(before[i]));
        }
        json.append(']');
    }
}
