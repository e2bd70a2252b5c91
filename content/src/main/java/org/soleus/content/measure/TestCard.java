package org.soleus.content.measure;

import org.soleus.clinical.measure.SelfTest;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A self-test with its words.
///
/// @param test the rules of it
/// @param title what it is called
/// @param shortly the same in two or three words
/// @param asks the question that its number answers
/// @param tool what the page offers beside a field to type in
/// @param steps how it is done
/// @param note what its number is worth
/// @param source key of the source
public record TestCard(
        SelfTest test,
        String title,
        String shortly,
        String asks,
        Tool tool,
        List<String> steps,
        String note,
        String source) {

    /// Where they stand in a folder.
    public static final String FILE = "measure/tests.yaml";

    private static final Set<String> WORDS =
            Set.of("tests.title", "tests.short", "tests.asks", "tests.steps", "tests.note");

    /// What helps to count, where a script can.
    public enum Tool {
        /// Sixty beats a minute, and a button to count with.
        METRONOME,
        /// A clock that is started and stopped.
        TIMER,
        /// Thirty seconds, and a button to count with.
        HALF_MINUTE,
        /// Nothing: it is read from a tape.
        NONE
    }

    /// Copies the list.
    public TestCard {
        steps = List.copyOf(steps);
    }

    /// Every self-test, in the order shown.
    ///
    /// @throws IllegalArgumentException when the file is wrong, naming the field
    public static List<TestCard> all() {
        return all(Language.ENGLISH);
    }

    /// The same with their words in a language; in English where nobody has written them.
    ///
    /// @throws IllegalArgumentException when a file is wrong, or its translation is not whole
    public static List<TestCard> all(Language language) {
        var own = Folder.ours().names().contains(language.fileOf(FILE));
        var root = Translation.of(own ? language : Language.ENGLISH, FILE, WORDS);
        return Yaml.maps(root, "tests").stream().map(TestCard::read).toList();
    }

    private static TestCard read(Map<String, Object> one) {
        return new TestCard(
                test(one),
                Yaml.need(one, "title"),
                Yaml.need(one, "short"),
                Yaml.need(one, "asks"),
                Yaml.one(Tool.class, Yaml.need(one, "tool")),
                Yaml.list(one, "steps").stream().map(String::valueOf).toList(),
                Yaml.need(one, "note"),
                Yaml.need(one, "source"));
    }

    private static SelfTest test(Map<String, Object> one) {
        return new SelfTest(
                Yaml.need(one, "id"),
                Yaml.one(SelfTest.Unit.class, Yaml.need(one, "unit")),
                Boolean.parseBoolean(Yaml.need(one, "one_leg")),
                number(one, "most"),
                part(one, "believable")
                        .map(has -> new SelfTest.Limit(number(has, "by"), source(has))),
                part(one, "even").map(TestCard::even));
    }

    private static SelfTest.Even even(Map<String, Object> has) {
        return has.containsKey("percent")
                ? new SelfTest.Even.Percent(number(has, "percent"), source(has))
                : new SelfTest.Even.Within(number(has, "within"), source(has));
    }

    private static Optional<Map<String, Object>> part(Map<String, Object> one, String key) {
        return one.containsKey(key) ? Optional.of(Yaml.part(one, key)) : Optional.empty();
    }

    private static String source(Map<String, Object> has) {
        return Yaml.need(has, "source");
    }

    private static int number(Map<String, Object> one, String key) {
        return Integer.parseInt(Yaml.need(one, key));
    }
}
