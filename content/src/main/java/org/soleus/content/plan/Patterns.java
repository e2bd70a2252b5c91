package org.soleus.content.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PatternCard;
import org.soleus.clinical.plan.TissueLimit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `patterns.yaml`.
final class Patterns {

    private Patterns() {}

    static Map<Pattern, PatternCard> of(Node file) {
        Map<Pattern, PatternCard> cards = new EnumMap<>(Pattern.class);
        for (Node node : file.nodes("patterns")) {
            PatternCard card = card(node);
            cards.put(card.pattern(), card);
        }
        return cards;
    }

    private static PatternCard card(Node node) {
        node.only(
                List.of("id", "title", "place", "words", "limit", "source", "leaves_out", "swaps"));
        return new PatternCard(
                Pattern.of(node.text("id")),
                new TissueLimit(
                        new PainScore(node.threshold("limit")), node.node("limit").text("source")),
                node.text("title"),
                node.text("place"),
                node.text("words"),
                Set.copyOf(node.words("leaves_out")),
                node.node("swaps").pairs(),
                node.text("source"));
    }
}
