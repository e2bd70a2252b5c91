package org.soleus.content.guide;

import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Relievers;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pages of the library that this build carries, in the order of `content/guide/shelf.yaml`.
public final class Guides {

    /// The one page that asks before it tells; it has a form of its own.
    public static final String RELIEVERS = "pain-relievers";

    private Guides() {}

    /// Pages that stand together in the list of guides.
    ///
    /// @param title the heading above them
    /// @param holds in order
    public record Group(String title, List<Listed> holds) {

        /// Copies the list.
        public Group {
            holds = List.copyOf(holds);
        }
    }

    /// A page as a list names it.
    ///
    /// @param slug its name in addresses
    /// @param title its heading
    /// @param description one sentence
    public record Listed(String slug, String title, String description) {}

    /// The shelf: what stands where. All of its own file is read before any page.
    public static List<Group> shelf() {
        record Row(String title, List<String> slugs) {}
        var rows =
                Yaml.maps(Yaml.file("guide/shelf.yaml").root(), "groups").stream()
                        .map(fields -> new Row(Yaml.need(fields, "title"), slugs(fields)))
                        .toList();
        return rows.stream()
                .map(
                        row ->
                                new Group(
                                        row.title(),
                                        row.slugs().stream().map(Guides::listed).toList()))
                .toList();
    }

    private static List<String> slugs(Map<String, Object> fields) {
        return Yaml.list(fields, "holds").stream().map(Object::toString).toList();
    }

    private static Listed listed(String slug) {
        var fields = Sheet.file(slug).fields();
        return new Listed(slug, Yaml.need(fields, "title"), Yaml.need(fields, "description"));
    }

    /// Every page by its slug, but the one about pain relievers.
    ///
    /// @throws IllegalArgumentException naming file, line and cure, when one of them is wrong
    public static Map<String, Guide> all() {
        var signs = Signs.load();
        var all = new LinkedHashMap<String, Guide>();
        for (var group : shelf()) {
            for (var one : group.holds()) {
                if (!one.slug().equals(RELIEVERS)) all.put(one.slug(), read(one.slug(), signs));
            }
        }
        return all;
    }

    private static Guide read(String slug, Signs signs) {
        return GuideFile.read(slug, Sheet.file(slug), signs);
    }

    /// What reads each page by itself, and what they share.
    public static List<Runnable> parts() {
        var parts =
                new ArrayList<Runnable>(
                        List.of(Guides::shelf, Guides::relievers, SearchWords::load));
        for (var slug : files()) {
            parts.add(() -> shelved(slug));
            if (!slug.equals(RELIEVERS)) parts.add(() -> read(slug, Signs.load()));
        }
        return parts;
    }

    private static List<String> files() {
        return Folder.ours().names().stream()
                .filter(name -> name.startsWith("guide/") && name.endsWith(".md"))
                .map(name -> name.substring("guide/".length(), name.length() - ".md".length()))
                .toList();
    }

    private static void shelved(String slug) {
        var there = shelf().stream().flatMap(group -> group.holds().stream());
        if (there.anyMatch(one -> one.slug().equals(slug))) return;
        throw Faulty.at(
                "guide/" + slug + ".md",
                1,
                "The shelf does not name this page.",
                "Add `" + slug + "` to a group of guide/shelf.yaml.");
    }

    /// The page about pain relievers.
    public static Relievers relievers() {
        var sheet = Sheet.file(RELIEVERS);
        return new Relievers(
                Yaml.need(sheet.fields(), "title"),
                GuideFile.review(sheet.fields()),
                Yaml.maps(sheet.fields(), "questions").stream().map(Guides::question).toList(),
                sheet.opening(),
                Parts.dispute(
                                sheet.parts().stream()
                                        .filter(part -> !part.heading().startsWith("Stop"))
                                        .toList())
                        .orElseThrow(),
                Passage.claims(sheet.part("Stop and get help").says()));
    }

    private static Relievers.Question question(Map<String, Object> fields) {
        return new Relievers.Question(
                Yaml.need(fields, "id"),
                Yaml.need(fields, "ask"),
                Yaml.need(fields, "about"),
                Yaml.need(fields, "source"));
    }
}
