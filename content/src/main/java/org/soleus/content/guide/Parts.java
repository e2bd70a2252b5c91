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
    private static final Pattern PLACED = Pattern.compile("(.+?) \\{([a-z-]+)}");

    private Parts() {}

    static Topic topic(Sheet.Part part) {
        return new Topic(id(part), name(part), part.says(), dispute(part.below()));
    }

    /// The two sides among these parts; empty where there are none.
    static Optional<Dispute> dispute(List<Sheet.Part> parts) {
        if (parts.isEmpty()) return Optional.empty();
        return Optional.of(
                new Dispute(claims(parts, "For"), claims(parts, "Against"), claims(parts, "So")));
    }

    /// The claims under this heading; none where it is missing.
    static List<Claim> claims(List<Sheet.Part> parts, String heading) {
        return named(parts, heading).map(part -> Passage.claims(part.says())).orElse(List.of());
    }

    static Optional<Sheet.Part> named(List<Sheet.Part> parts, String heading) {
        return parts.stream().filter(part -> part.heading().equals(heading)).findFirst();
    }

    static String name(Sheet.Part part) {
        var placed = PLACED.matcher(part.heading());
        return placed.matches() ? placed.group(1) : part.heading();
    }

    static String id(Sheet.Part part) {
        var placed = PLACED.matcher(part.heading());
        if (placed.matches()) return placed.group(2);
        var words = part.heading().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-|-$", "");
    }
}
