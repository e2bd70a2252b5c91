package org.soleus.content.guide;

import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Dispute;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Topic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads headings and what stands under them.
final class Parts {

    /// A heading may name its own place on the page, as `Warm up {warm}`.
    private static final Pattern PLACED = Pattern.compile("(.+?) \\{([a-z0-9-]+)}");

    private Parts() {}

    static Topic topic(Sheet.Part part) {
        return new Topic(id(part), name(part), part.says(), dispute(part.below()));
    }

    /// The two sides among these parts; empty where there are none.
    static Optional<Dispute> dispute(List<Sheet.Part> parts) {
        if (parts.isEmpty()) return Optional.empty();
        return Optional.of(
                new Dispute(claims(parts, "for"), claims(parts, "against"), claims(parts, "so")));
    }

    /// The claims at this place; none where it is missing.
    static List<Claim> claims(List<Sheet.Part> parts, String id) {
        return at(parts, id).map(part -> Passage.claims(part.says())).orElse(List.of());
    }

    static Optional<Sheet.Part> at(List<Sheet.Part> parts, String id) {
        return parts.stream().filter(part -> id(part).equals(id)).findFirst();
    }

    static String name(Sheet.Part part) {
        var placed = PLACED.matcher(part.heading());
        return placed.matches() ? placed.group(1) : part.heading();
    }

    static String id(Sheet.Part part) {
        return id(part.heading());
    }

    /// The place that a heading names, or that is made from its words.
    static String id(String heading) {
        var placed = PLACED.matcher(heading);
        if (placed.matches()) return placed.group(2);
        var words = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-|-$", "");
    }
}
