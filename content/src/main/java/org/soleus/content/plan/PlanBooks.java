package org.soleus.content.plan;

import org.soleus.clinical.plan.ComponentCard;
import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.RiskFactor;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.Standing;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Loads the plan book from the classpath.
public final class PlanBooks {

    /// The fields of each file that hold words for members.
    private static final Map<String, Set<String>> WORDS =
            Map.of(
                    "phases",
                            Set.of(
                                    "phases.title",
                                    "phases.words",
                                    "phases.entry.words",
                                    "phases.exit.words",
                                    "phases.exit.both",
                                    "phases.opens_later"),
                    "patterns", Set.of("patterns.place", "patterns.words"),
                    "components",
                            Set.of("components.title", "components.words", "components.everyone"),
                    "gates", Set.of("gates.title", "gates.criteria.words"),
                    "walkrun", Set.of("stages.words"),
                    "intake",
                            Set.of(
                                    "steps.ask",
                                    "steps.help",
                                    "steps.low",
                                    "steps.high",
                                    "steps.answers.*"));

    private static final Live<Map<Language, PlanBook>> ALL = Live.of(PlanBooks::all);

    private PlanBooks() {}

    /// The plan book as the clinicians' files say it.
    ///
    /// @throws IllegalArgumentException when a file is wrong, naming file and field
    public static PlanBook load() {
        return load(Language.ENGLISH);
    }

    /// The same with its words in a language; its numbers are those of every language.
    ///
    /// @throws IllegalArgumentException when a file is wrong, or its translation is not whole
    public static PlanBook load(Language language) {
        Node risks = file("risks");
        Node patterns = file(language, "patterns");
        Rungs rungs = Rungs.of(file("ladder"));
        Blocks blocks = new Blocks(file("blocks"), rungs);
        return new PlanBook(
                Patterns.of(patterns),
                Phases.of(file(language, "phases")),
                components(file(language, "components")),
                turnsOn(risks.node("turns_on")),
                rungs.ladder(),
                blocks.blocks(),
                blocks.list("warm_up"),
                blocks.list("snacks"),
                blocks.stretches(),
                Runs.of(file(language, "walkrun")),
                gates(file(language, "gates")),
                Numbers.dose(file("dose")),
                Numbers.risks(risks),
                Numbers.match(patterns.node("numbers")));
    }

    /// The book of the folder at hand with its words in a language; in English where nobody has
    /// written them.
    public static PlanBook in(Language language) {
        return Objects.requireNonNull(ALL.now().get(language));
    }

    /// Whether somebody has begun to write the words of plans in a language.
    public static boolean speaks(Language language) {
        String first = language.fileOf("plan/phases.yaml");
        return language == Language.ENGLISH || Folder.ours().names().contains(first);
    }

    private static Map<Language, PlanBook> all() {
        Map<Language, PlanBook> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, load(speaks(language) ? language : Language.ENGLISH));
        }
        return all;
    }

    /// Whether a content file is one whose words are translated.
    public static boolean isTranslated(String file) {
        return WORDS.keySet().stream().anyMatch(name -> file.equals("plan/" + name + ".yaml"));
    }

    /// The version of the numbers and words that plans and runs are decided by.
    public static String version() {
        return version(Folder.ours());
    }

    /// The same of a folder; another one where other exercises are offered.
    public static String version(Folder folder) {
        var mark = folder.mark("plan/", "running/");
        var closed = folder.reading(() -> Standing.closed("exercise"));
        return closed.isEmpty()
                ? mark
                : "%08x".formatted(Integer.parseUnsignedInt(mark, 16) ^ closed.hashCode());
    }

    /// What reads each file by itself, so that a fault of one does not hide those of another.
    public static List<Runnable> parts() {
        return List.of(
                () -> Rungs.of(file("ladder")),
                () -> Patterns.of(file("patterns")),
                () -> Numbers.match(file("patterns").node("numbers")),
                () -> Phases.of(file("phases")),
                () -> components(file("components")),
                () -> turnsOn(file("risks").node("turns_on")),
                () -> Numbers.risks(file("risks")),
                () -> Runs.of(file("walkrun")),
                () -> gates(file("gates")),
                () -> Numbers.dose(file("dose")),
                IntakeStep::all,
                Reason::list,
                PlanBooks::load);
    }

    /// Every source key that the files name.
    public static Set<String> sources() {
        return SourceKeys.of(
                List.of(
                        file("risks"),
                        file("ladder"),
                        file("blocks"),
                        file("patterns"),
                        file("phases"),
                        file("components"),
                        file("walkrun"),
                        file("gates"),
                        file("dose")));
    }

    private static Node file(Language language, String name) {
        return Node.of("content/plan/" + name + ".yaml", told(language, name));
    }

    /// The fields of a file with its words in a language.
    static Map<String, Object> told(Language language, String name) {
        Set<String> words = WORDS.getOrDefault(name, Set.of());
        return Translation.of(language, "plan/" + name + ".yaml", words);
    }

    private static Node file(String name) {
        return read("plan/" + name);
    }

    static Node read(String name) {
        String file = name + ".yaml";
        return Node.of("content/" + file, Yaml.file(file).root());
    }

    private static List<ComponentCard> components(Node file) {
        return file.nodes("components").stream().map(PlanBooks::component).toList();
    }

    private static ComponentCard component(Node node) {
        node.only(List.of("id", "title", "words", "everyone", "patterns", "climbs", "source"));
        return new ComponentCard(
                node.text("id"),
                node.text("title"),
                node.text("words"),
                node.text("everyone", ""),
                patterns(node.words("patterns")),
                node.flag("climbs"),
                node.text("source"));
    }

    static Set<Pattern> patterns(List<String> slugs) {
        Set<Pattern> patterns = EnumSet.noneOf(Pattern.class);
        slugs.forEach(slug -> patterns.add(Pattern.of(slug)));
        return patterns;
    }

    private static Map<RiskFactor, Set<String>> turnsOn(Node node) {
        Map<RiskFactor, Set<String>> turnedOn = new EnumMap<>(RiskFactor.class);
        for (String id : node.keys()) {
            turnedOn.put(RiskFactor.of(id), Set.copyOf(node.words(id)));
        }
        return turnedOn;
    }

    private static Map<String, Gate> gates(Node file) {
        Map<String, Gate> gates = new LinkedHashMap<>();
        for (Node node : file.nodes("gates")) {
            String id = node.text("id");
            gates.put(id, new Gate(id, node.text("title"), Phases.criteria(node, "criteria")));
        }
        return gates;
    }
}
