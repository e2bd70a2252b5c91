package org.soleus.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The examples of `docs/cli.md`, each run as it stands there.
class ExamplesTest {

    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    private static final Pattern FILE =
            Pattern.compile("^`([a-z-]+\\.(?:json|gpx))`:\n```(?:json|xml)\n(.*?)\n```$", of());
    private static final Pattern EXAMPLE =
            Pattern.compile("^```console\n\\$ \\./soleus (\\S+) ([^\n]+)\n(.*?)\n```$", of());

    @TempDir private Path folder = Path.of(".");

    private static int of() {
        return Pattern.DOTALL | Pattern.MULTILINE;
    }

    @TestFactory
    Stream<DynamicTest> each_example_says_what_the_page_says() throws IOException {
        var page = Files.readString(PAGE);
        var files = FILE.matcher(page);
        while (files.find()) Files.writeString(folder.resolve(files.group(1)), files.group(2));
        return EXAMPLE.matcher(page)
                .results()
                .map(
                        found ->
                                DynamicTest.dynamicTest(
                                        found.group(1) + " " + found.group(2),
                                        () ->
                                                assertThat(said(found.group(1), found.group(2)))
                                                        .isEqualTo(found.group(3))));
    }

    private String said(String verb, String options) {
        var out = new ByteArrayOutputStream();
        var words =
                Stream.of(options.split(" ", -1))
                        .map(word -> word.matches(".*\\.(json|gpx)") ? inFolder(word) : word)
                        .toList();
        run(verb, words, out);
        return out.toString(StandardCharsets.UTF_8).strip().replace(inFolder(""), "");
    }

    private String inFolder(String file) {
        return folder + "/" + file;
    }

    private static void run(String verb, List<String> options, ByteArrayOutputStream out) {
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Verbs.run(Verbs.find(verb).orElseThrow(), options, print, print);
    }
}
