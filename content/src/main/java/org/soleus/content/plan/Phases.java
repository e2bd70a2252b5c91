package org.soleus.content.plan;

import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseRule;
import org.soleus.content.Yaml;

import java.util.List;
import java.util.Optional;

/// Reads `phases.yaml`.
final class Phases {

    private Phases() {}

    static List<PhaseRule> of(Node file) {
        return file.nodes("phases").stream().map(Phases::phase).toList();
    }

    private static PhaseRule phase(Node node) {
        node.only(
                List.of(
                        "id",
                        "title",
                        "words",
                        "span",
                        "strength_days",
                        "source",
                        "entry",
                        "exit",
                        "gates",
                        "opens_later",
                        "slots"));
        return new PhaseRule(
                Phase.of(node.text("id")),
                node.text("title"),
                node.text("words"),
                span(node.node("span")),
                node.number("strength_days"),
                criteria(node, "entry"),
                criteria(node, "exit"),
                node.words("gates"),
                node.nodes("slots").stream().map(Phases::slot).toList(),
                node.words("opens_later"),
                node.text("source"));
    }

    private static PhaseRule.Span span(Node node) {
        return new PhaseRule.Span(
                node.number("minimum_days"),
                node.number("typical_days"),
                node.number("quick_minimum_days"),
                node.number("quick_typical_days"));
    }

    private static PhaseRule.Slot slot(Node node) {
        node.only(List.of("exercise", "component", "rhythm", "only", "never", "weights"));
        return new PhaseRule.Slot(
                node.text("exercise"),
                node.text("component"),
                Yaml.one(PhaseRule.Rhythm.class, node.text("rhythm")),
                PlanBooks.patterns(node.words("only")),
                PlanBooks.patterns(node.words("never")),
                Yaml.one(PhaseRule.Weights.class, node.text("weights", "any")));
    }

    static List<Criterion> criteria(Node node, String key) {
        return node.nodes(key).stream().map(Phases::criterion).toList();
    }

    private static Criterion criterion(Node one) {
        return new Criterion(
                one.text("id"),
                one.text("words"),
                one.has("both") ? Optional.of(one.text("both")) : Optional.empty(),
                one.text("source"));
    }
}
