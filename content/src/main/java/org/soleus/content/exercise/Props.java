package org.soleus.content.exercise;

import org.soleus.clinical.exercise.Prop;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads what stands around the body, as `{wall: {x: 0.35}}`.
final class Props {

    private final Map<String, Object> of;

    private Props(Map<String, Object> of) {
        this.of = of;
    }

    static List<Prop> read(List<Map<String, Object>> maps) {
        var props = new ArrayList<Prop>();
        for (var map : maps) {
            map.forEach((kind, of) -> props.add(new Props(Yaml.map(kind, of)).prop(kind)));
        }
        return props;
    }

    private Prop prop(String kind) {
        return switch (kind) {
            case "wall" -> new Prop.Wall(at("x"));
            case "chair" -> new Prop.Chair(at("x"), at("seat"), at("depth"));
            case "step" -> new Prop.Step(at("from"), at("to"), at("height"));
            case "mat" -> new Prop.Mat(at("from"), at("to"));
            case "cushion" -> new Prop.Cushion(at("from"), at("to"), at("height"));
            case "roller" -> new Prop.Roller(at("x"), at("y"), at("radius"));
            case "band" -> strap(true);
            case "towel" -> strap(false);
            case "weight" -> new Prop.Weight(Yaml.need(of, "on"));
            case "rope" -> new Prop.Rope(at("radius"));
            case "post" -> new Prop.Post(at("x"), at("height"));
            case "cloth" -> new Prop.Cloth(at("from"), at("to"));
            case "arrow" -> new Prop.Arrow(at("x"), at("y"), at("to_x"), at("to_y"));
            case "ring" -> new Prop.Ring(at("x"), at("y"), at("radius"));
            default -> throw new IllegalArgumentException("no prop is called " + kind);
        };
    }

    private Prop strap(boolean stretches) {
        var to = Yaml.text(of, "to");
        return new Prop.Strap(
                Yaml.need(of, "from"),
                to,
                to.isEmpty() ? at("x") : 0,
                to.isEmpty() ? at("y") : 0,
                stretches);
    }

    private double at(String key) {
        if (of.get(key) instanceof Number number) return number.doubleValue();
        throw new IllegalArgumentException("a prop needs the number " + key + ": " + of);
    }
}
