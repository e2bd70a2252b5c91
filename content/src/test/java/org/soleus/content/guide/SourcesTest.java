package org.soleus.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.guide.Source;
import org.soleus.content.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// No rule, number, exercise or sentence of the content names a source that is not listed.
class SourcesTest {

    private static final Path CONTENT = Path.of("").toAbsolutePath();
    private static final Set<String> NAMES = Set.of("source", "sources");
    private static final Pattern CITED = Pattern.compile("@([A-Za-z0-9-]+)");

    /// "Source: `PMM` and `R` in ..." of a doc comment.
    private static final Pattern NAMED = Pattern.compile("/// Sources?: (.*)");

    private static final Pattern KEY = Pattern.compile("`([A-Za-z0-9-]+)`");

    private final Sources sources = Sources.bundled();

    @Test
    void every_key_in_every_file_is_listed() throws IOException {
        var used = new TreeSet<String>();
        for (var file : files(".yaml")) {
            try (var in = Files.newInputStream(file)) {
                collect(Yaml.read(file.toString(), in).root(), used);
            }
        }
        assertThat(used).contains("SEED", "R", "M", "HSR", "NG158");
        assertThat(used).isSubsetOf(sources.byKey().keySet());
    }

    @Test
    void every_key_in_the_guides_is_listed() throws IOException {
        var used = new TreeSet<String>();
        for (var file : files(".md")) {
            var cited = CITED.matcher(Files.readString(file));
            while (cited.find()) used.add(cited.group(1));
        }
        Guides.all().values().forEach(guide -> used.addAll(guide.sources()));
        Guides.relievers().questions().forEach(question -> used.add(question.source()));
        assertThat(used).hasSizeGreaterThan(25).isSubsetOf(sources.byKey().keySet());
    }

    @Test
    void every_key_that_a_rule_names_in_its_words_is_listed() throws IOException {
        var used = new TreeSet<String>();
        for (var file : files(CONTENT.resolve("../clinical/src/main"), ".java")) {
            var named = NAMED.matcher(Files.readString(file));
            while (named.find()) {
                KEY.matcher(named.group(1)).results().forEach(key -> used.add(key.group(1)));
            }
        }
        assertThat(used).contains("R", "PMM").isSubsetOf(sources.byKey().keySet());
    }

    @Test
    void what_is_no_publication_says_so_in_its_own_words() {
        for (var key : List.of("R", "M", "SEED")) {
            assertThat(sources.get(key)).isInstanceOf(Source.Own.class);
        }
        assertThat(sources.plain(List.of("R", "Laur", "R")))
                .isEqualTo("Our own rule; Lauersen and others, 2014");
    }

    @Test
    void nothing_claims_to_have_been_read_in_full() {
        for (var source : sources.list()) {
            if (source instanceof Source.Published published) {
                assertThat(published.read()).as(published.key()).isNotEqualTo(Source.Read.FULL);
            }
        }
    }

    private static void collect(Object value, Set<String> keys) {
        if (value instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                if (NAMES.contains(entry.getKey())) add(entry.getValue(), keys);
                else collect(entry.getValue(), keys);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, keys));
        }
    }

    private static void add(Object value, Set<String> keys) {
        if (value instanceof List<?> list) list.forEach(inner -> add(inner, keys));
        else keys.add(String.valueOf(value));
    }

    private static List<Path> files(String ending) {
        return files(CONTENT, ending);
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.startsWith(CONTENT.resolve("target")))
                    .filter(file -> !file.startsWith(CONTENT.resolve("src")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
