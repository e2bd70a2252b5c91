package org.soleus.content.guide;

import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Dispute;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Topic;
import org.soleus.clinical.guide.Treatment;
import org.soleus.content.Yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Turns the headings of a file into the topics of a chapter.
final class Chapters {

    /// A heading may name its own place on the page, as `Warm up {warm}`.
    private static final Pattern PLACED = Pattern.compile("(.+?) \\{([a-z-]+)}");

    private Chapters() {}

    /// Makes a topic that has words alone.
    interface Plain<T> {

        T of(String id, String name, List<Passage> says);
    }

    static <T extends Topic> Chapter<T> of(String id, BiFunction<Sheet, Sheet.Part, T> make) {
        var sheet = Sheet.file(id);
        return new Chapter<>(
                id,
                Yaml.need(sheet.fields(), "title"),
                sheet.opening(),
                sheet.parts().stream().map(part -> make.apply(sheet, part)).toList());
    }

    /// @throws IllegalArgumentException when the file calls it disputed and a side is missing
    static Treatment treatment(Sheet sheet, Sheet.Part part) {
        var dispute = dispute(part.sides());
        if (Yaml.list(sheet.fields(), "disputed").contains(id(part)) && dispute.isEmpty()) {
            throw new IllegalArgumentException(part.heading() + " is disputed: both sides, please");
        }
        return new Treatment(id(part), name(part), part.says(), dispute);
    }

    /// The two sides among these parts; empty where there are none.
    static Optional<Dispute> dispute(List<Sheet.Part> parts) {
        if (parts.stream().noneMatch(part -> part.heading().equals("For"))) return Optional.empty();
        return Optional.of(
                new Dispute(side(parts, "For"), side(parts, "Against"), side(parts, "So")));
    }

    private static List<Claim> side(List<Sheet.Part> parts, String heading) {
        return parts.stream()
                .filter(part -> part.heading().equals(heading))
                .flatMap(part -> part.says().stream())
                .flatMap(passage -> passage.claims().stream())
                .toList();
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
