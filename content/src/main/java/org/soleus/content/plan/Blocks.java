package org.soleus.content.plan;

import org.soleus.clinical.plan.BlockWeeks;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.StretchRamp;

import java.util.ArrayList;
import java.util.List;

/// Reads `blocks.yaml`.
///
/// @param file the file
/// @param rungs where first doses stand
record Blocks(Node file, Rungs rungs) {

    List<BlockWeeks> blocks() {
        return file.nodes("blocks").stream().map(this::block).toList();
    }

    private BlockWeeks block(Node node) {
        String component = node.text("component");
        List<BlockWeeks.Part> parts = new ArrayList<>();
        for (Node part : node.nodes("parts")) {
            parts.add(new BlockWeeks.Part(part.number("last_week"), doses(part, component)));
        }
        return new BlockWeeks(
                component,
                node.text("title"),
                Phase.of(node.text("from")),
                node.number("days_per_week"),
                node.number("after_days_per_week"),
                parts,
                node.text("source"));
    }

    StretchRamp stretches() {
        Node node = file.node("stretches");
        String component = node.text("component");
        return new StretchRamp(
                component,
                Phase.of(node.text("from")),
                doses(node, component),
                node.numbers("days_by_week"),
                node.threshold("helpful_from"),
                node.threshold("stop_after_week"),
                node.threshold("daily_from_week"),
                node.text("source"));
    }

    /// The warm-up or the snacks.
    List<Prescription> list(String key) {
        Node node = file.node(key);
        return doses(node, node.text("component"));
    }

    private List<Prescription> doses(Node node, String component) {
        List<Prescription> list = new ArrayList<>();
        for (Node item : node.nodes("exercises")) {
            item.only(List.of("id", "sets", "reps", "hold_s", "time_s"));
            Prescription first = rungs.ladder().start(item.text("id"), component);
            boolean own = item.has("reps") || item.has("time_s");
            list.add(first.dosed(item.number("sets"), own ? Rungs.amount(item) : first.amount()));
        }
        return List.copyOf(list);
    }
}
