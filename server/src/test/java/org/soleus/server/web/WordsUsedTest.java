package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.content.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keys of message files and the code that names them: none is missing, and none is left over.
class WordsUsedTest {

    private static final Set<String> KEYS = Messages.of(Language.ENGLISH).keys();

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"");

    private static final Set<String> NAMED = named();

    @Test
    void every_key_that_code_names_has_words() {
        var missing = new TreeSet<String>();
        for (var name : NAMED) {
            if (isOfAFile(name) && !KEYS.contains(name) && !begins(name)) missing.add(name);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_that_has_words_is_named() {
        var unused = new TreeSet<String>();
        for (var key : KEYS) {
            if (!NAMED.contains(key) && NAMED.stream().noneMatch(it -> isBeginning(it, key))) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    private static boolean begins(String name) {
        return KEYS.stream().anyMatch(key -> isBeginning(name, key));
    }

    /// Whether a name ends where a word follows: `plan.phase.` or, of pages, `web.trouble`.
    private static boolean isBeginning(String name, String key) {
        return key.startsWith(name.endsWith(".") ? name : name + ".");
    }

    private static boolean isOfAFile(String name) {
        var noun = name.substring(0, name.indexOf('.') + 1);
        return KEYS.stream().anyMatch(key -> key.startsWith(noun));
    }

    private static Set<String> named() {
        return List.of(
                        "../clinical/src/main",
                        "../content/src/main",
                        "src/main/java",
                        "src/main/jte")
                .stream()
                .flatMap(root -> files(Path.of(root)).stream())
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A backup names tables, which are written as keys are.
    private static List<String> files(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/backup/"))
                    .map(WordsUsedTest::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
