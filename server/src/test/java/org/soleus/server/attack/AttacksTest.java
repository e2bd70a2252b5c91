package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The page on attacks names every one of them, and only tests that are there.
class AttacksTest {

    private static final Path ROOT = Path.of("..");
    private static final int ATTACKS = 38;
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern ATTACK = Pattern.compile("\\bA([0-9]{1,2})\\b");

    @Test
    void every_test_that_the_page_names_is_there() throws IOException {
        var there = new TreeSet<String>();
        for (var module : List.of("clinical", "content", "server")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                all.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(there::add);
            }
        }
        var named = TEST.matcher(page()).results().map(found -> found.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(ATTACKS);
        assertThat(there).containsAll(named);
    }

    @Test
    void every_attack_is_on_the_page() throws IOException {
        var named =
                ATTACK.matcher(page())
                        .results()
                        .map(found -> Integer.valueOf(found.group(1)))
                        .toList();
        assertThat(named).containsAll(IntStream.rangeClosed(1, ATTACKS).boxed().toList());
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/attacks.md"));
    }
}
