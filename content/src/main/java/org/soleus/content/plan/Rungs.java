package org.soleus.content.plan;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Ladder;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Rung;
import org.soleus.clinical.plan.Stop;
import org.soleus.clinical.plan.Tempo;
import org.soleus.content.Standing;
import org.soleus.content.Yaml;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `ladder.yaml`.
///
/// @param ladder all exercises
record Rungs(Ladder ladder) {

    static Rungs of(Node file) {
        List<Rung.Row> rows =
                file.node("loading_table").items("rows", (_, row) -> row((List<?>) row));
        Map<String, Rung> rungs = new LinkedHashMap<>();
        for (Node node : file.nodes("exercises")) {
            Rung rung = rung(node, node.flag("table") ? rows : List.of());
            rungs.put(rung.exercise(), rung);
        }
        return new Rungs(new Ladder(rungs, Set.copyOf(Standing.closed("exercise"))));
    }

    private static Rung.Row row(List<?> row) {
        return new Rung.Row((Integer) row.get(0), (Integer) row.get(1), (Integer) row.get(2));
    }

    private static Rung rung(Node node, List<Rung.Row> rows) {
        node.only(
                List.of(
                        "id",
                        "first",
                        "range",
                        "weight",
                        "table",
                        "reserve",
                        "needs",
                        "stops",
                        "next",
                        "back",
                        "contacts",
                        "loads",
                        "from",
                        "gate",
                        "source"));
        Node range = node.node("range");
        return new Rung(
                node.text("id"),
                first(node),
                range.number("most"),
                range.number("by"),
                range.number("most_sets"),
                rows,
                node.flag("weight"),
                Set.copyOf(node.words("needs")),
                stops(node.words("stops")),
                node.words("next"),
                node.words("back"),
                node.number("contacts", 0),
                node.flag("loads"),
                Phase.of(node.text("from")),
                node.text("gate", ""),
                node.text("source"));
    }

    private static Prescription first(Node node) {
        Node first = node.node("first");
        return new Prescription(
                node.text("id"),
                first.number("sets"),
                amount(first),
                first.flag("per_side"),
                tempo(first.text("tempo", "0-0-0")),
                first.number("rest_s"),
                node.has("reserve") ? new Load.Reserve(node.number("reserve")) : Load.BODY,
                0,
                "",
                List.of());
    }

    static Amount amount(Node node) {
        if (node.has("reps")) {
            return new Amount.Reps(node.number("reps"), node.number("hold_s", 0));
        }
        return node.has("way_m")
                ? new Amount.Way(node.number("way_m"))
                : new Amount.Time(node.number("time_s"));
    }

    private static Tempo tempo(String text) {
        List<String> parts = List.of(text.split("-", -1));
        return new Tempo(
                Integer.parseInt(parts.get(0)),
                Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2)));
    }

    private static Set<Stop> stops(List<String> codes) {
        Set<Stop> stops = EnumSet.noneOf(Stop.class);
        codes.forEach(code -> stops.add(Yaml.one(Stop.class, code)));
        return stops;
    }
}
