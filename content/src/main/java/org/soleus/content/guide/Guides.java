package org.soleus.content.guide;

import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Relievers;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Standing;
import org.soleus.content.Status;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The pages of the library that this build carries, in the order of `content/guide/shelf.yaml`.
public final class Guides {

    /// The one page that asks before it tells; it has a form of its own.
    public static final String RELIEVERS = "pain-relievers";

    /// When somebody who took one must get help.
    private static final String STOP = "stop-and-get-help";

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

    static final String SHELF = "guide/shelf.yaml";

    /// What is translated of the shelf.
    private static final Set<String> WORDS = Set.of("groups.title");

    /// The shelf: what stands where. All of its own file is read before any page.
    public static List<Group> shelf() {
        return shelf(Language.ENGLISH);
    }

    /// The shelf in a language.
    public static List<Group> shelf(Language language) {
        return rows(language).stream()
                .map(
                        row ->
                                new Group(
                                        row.title(),
                                        row.slugs().stream()
                                                .map(slug -> listed(language, slug))
                                                .toList()))
                .toList();
    }

    private record Row(String title, List<String> slugs) {}

    private static List<Row> rows(Language language) {
        return Yaml.maps(Translation.of(language, SHELF, WORDS), "groups").stream()
                .map(fields -> new Row(title(fields), slugs(fields)))
                .toList();
    }

    /// A translation knows a group by its id.
    private static String title(Map<String, Object> group) {
        Yaml.need(group, "id");
        return Yaml.need(group, "title");
    }

    private static List<String> slugs(Map<String, Object> fields) {
        return Yaml.list(fields, "holds").stream().map(Object::toString).toList();
    }

    private static Listed listed(Language language, String slug) {
        var fields = Sheet.file(language, slug).fields();
        return new Listed(slug, Yaml.need(fields, "title"), Yaml.need(fields, "description"));
    }

    /// Every page by its slug, but the one about pain relievers.
    ///
    /// @throws IllegalArgumentException naming file, line and cure, when one of them is wrong
    public static Map<String, Guide> all() {
        return all(Language.ENGLISH);
    }

    /// The same in a language.
    public static Map<String, Guide> all(Language language) {
        var signs = Signs.load(language);
        var all = new LinkedHashMap<String, Guide>();
        for (var group : shelf(language)) {
            for (var one : group.holds()) {
                if (one.slug().equals(RELIEVERS)) continue;
                all.put(one.slug(), read(language, one.slug(), signs));
            }
        }
        return all;
    }

    /// Why each page that is not offered is not, by its slug.
    public static Map<String, Status> closed() {
        var closed = new LinkedHashMap<String, Status>();
        for (var slug : Standing.closed("guide")) {
            closed.put(slug, Standing.of("guide/" + slug + ".md").status());
        }
        return closed;
    }

    private static Guide read(Language language, String slug, Signs signs) {
        return GuideFile.read(slug, Sheet.file(language, slug), signs);
    }

    /// Whether the pages are open in a language: its shelf is written last, and with it each page
    /// must be whole.
    public static boolean speaks(Language language) {
        return Folder.ours().names().contains(language.fileOf(SHELF));
    }

    /// Whether every page that is offered may be shown in a language: where a clinic demands
    /// approval, the translation of each is signed too.
    public static boolean mayShow(Language language) {
        if (language == Language.ENGLISH || !Folder.ours().demandsApproval()) return true;
        return files(Language.ENGLISH).stream()
                .map(slug -> "guide/" + slug + ".md")
                .filter(file -> Standing.closes(file).isEmpty())
                .allMatch(file -> Standing.closes(language.fileOf(file)).isEmpty());
    }

    /// What reads each page by itself, and what they share.
    public static List<Runnable> parts() {
        var parts =
                new ArrayList<Runnable>(
                        List.of(Guides::shelf, Guides::relievers, SearchWords::load));
        for (var slug : files(Language.ENGLISH)) {
            parts.add(() -> shelved(slug));
            if (!slug.equals(RELIEVERS)) parts.add(() -> read(slug));
        }
        return parts;
    }

    /// One page of the folder, whether the shelf names it or not.
    ///
    /// @throws IllegalArgumentException naming file, line and cure, when it is wrong
    public static Guide page(Language language, String slug) {
        return read(language, slug, Signs.load(language));
    }

    private static void read(String slug) {
        read(Language.ENGLISH, slug, Signs.load());
    }

    /// What reads each page of a translation by itself, and what they share.
    public static List<Runnable> parts(Language language) {
        var names = Folder.ours().names();
        var parts = new ArrayList<Runnable>();
        var slugs = files(speaks(language) ? Language.ENGLISH : language);
        for (var slug : slugs) parts.add(() -> translated(language, slug));
        if (names.contains(language.fileOf(Signs.FILE))) parts.add(() -> Signs.load(language));
        if (speaks(language) || names.contains(language.fileOf(SearchWords.FILE))) {
            parts.add(() -> SearchWords.load(language));
        }
        if (speaks(language) || names.contains(language.fileOf(Sources.FILE))) {
            parts.add(() -> Sources.load(language));
        }
        if (speaks(language)) parts.add(() -> rows(language));
        return parts;
    }

    /// The words of signs are looked at by themselves.
    private static void translated(Language language, String slug) {
        if (slug.equals(RELIEVERS)) relievers(language);
        else read(language, slug, Signs.load());
    }

    private static List<String> files(Language language) {
        var folder = language.fileOf("guide/");
        return Folder.ours().names().stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(".md"))
                .map(name -> name.substring(folder.length(), name.length() - ".md".length()))
                .toList();
    }

    private static void shelved(String slug) {
        var there = rows(Language.ENGLISH).stream().flatMap(row -> row.slugs().stream());
        if (there.anyMatch(slug::equals)) return;
        throw Faulty.at(
                "guide/" + slug + ".md",
                1,
                "The shelf does not name this page.",
                "Add `" + slug + "` to a group of guide/shelf.yaml.");
    }

    /// The page about pain relievers.
    public static Relievers relievers() {
        return relievers(Language.ENGLISH);
    }

    /// The same in a language.
    public static Relievers relievers(Language language) {
        var sheet = Sheet.file(language, RELIEVERS);
        return new Relievers(
                Yaml.need(sheet.fields(), "title"),
                GuideFile.review(sheet.fields()),
                Yaml.maps(sheet.fields(), "questions").stream().map(Guides::question).toList(),
                sheet.opening(),
                Parts.dispute(
                                sheet.parts().stream()
                                        .filter(part -> !Parts.id(part).equals(STOP))
                                        .toList())
                        .orElseThrow(),
                Passage.claims(sheet.part(STOP).says()));
    }

    private static Relievers.Question question(Map<String, Object> fields) {
        return new Relievers.Question(
                Yaml.need(fields, "id"),
                Yaml.need(fields, "ask"),
                Yaml.need(fields, "about"),
                Yaml.need(fields, "source"));
    }
}
