package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the documents say about the house is so.
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)");

    @Test
    void the_architectures_picture_is_the_one_that_the_build_holds_to() throws IOException {
        var page = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        for (var line : ArchitectureTest.HOUSE.strip().lines().toList()) {
            assertThat(page.lines()).contains(line);
        }
        assertThat(page).contains("```\n" + ArchitectureTest.HOUSE.strip() + "\n```");
    }

    @Test
    void the_readme_names_every_noun_of_the_server() throws IOException {
        var page = Files.readString(ROOT.resolve("README.md"));
        var nouns = new TreeSet<String>();
        for (var line : ArchitectureTest.HOUSE.lines().toList()) {
            var room = line.strip().split(" ", 2)[0].split("\\.", -1);
            if (room.length > 1 && room[0].equals("server")) nouns.add(room[1]);
        }
        nouns.removeAll(List.of("cli", "json", "run"));
        assertThat(nouns).allSatisfy(noun -> assertThat(page).contains("\n| " + noun + " |"));
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                if (!Files.exists(page.resolveSibling(links.group(1)))) {
                    broken.add(ROOT.relativize(page) + " -> " + links.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toList());
        }
    }
}
