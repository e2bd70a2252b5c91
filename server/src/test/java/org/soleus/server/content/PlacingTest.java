package org.soleus.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is published together is there together, whenever the machine stops.
class PlacingTest {

    private static final Map<String, String> BEFORE =
            Map.of("guide/shoes.md", "old shoes", "guide/ice.md", "ice", "plan/dose.yaml", "1");
    private static final Map<String, String> AFTER =
            Map.of("guide/shoes.md", "new shoes", "es/guide/shoes.md", "zapatillas");
    private static final List<String> GONE = List.of("guide/ice.md", "plan/dose.yaml");

    @TempDir private Path folder;
    private Path own = Path.of(".");

    @BeforeEach
    void a_folder() throws IOException {
        own = folder.resolve("own");
        fill();
    }

    private void fill() throws IOException {
        PlacingDies.clear(own);
        for (var file : BEFORE.entrySet()) {
            Files.createDirectories(own.resolve(file.getKey()).resolveSibling("."));
            Files.writeString(own.resolve(file.getKey()), file.getValue());
        }
    }

    static Map<String, Optional<byte[]>> wanted() {
        var wanted = new LinkedHashMap<String, Optional<byte[]>>();
        AFTER.forEach(
                (name, words) ->
                        wanted.put(name, Optional.of(words.getBytes(StandardCharsets.UTF_8))));
        GONE.forEach(name -> wanted.put(name, Optional.empty()));
        return wanted;
    }

    @Test
    void files_come_and_go_together_and_nothing_else_is_left() throws IOException {
        new Placing(own).place(wanted());
        assertThat(held()).isEqualTo(AFTER);
    }

    /// A process of its own is ended before each step on the disk in turn, and nothing of it runs
    /// any more; the next start finishes what was begun, or throws it away.
    @Test
    void killed_before_any_step_the_next_start_finds_all_of_it_or_nothing() throws Exception {
        int whole = 0;
        int nothing = 0;
        int step = 1;
        for (; killed(step); step++) {
            new Placing(own).finish();
            assertThat(held()).as("killed before step " + step).isIn(BEFORE, AFTER);
            if (held().equals(AFTER)) whole++;
            else nothing++;
            fill();
        }
        assertThat(held()).as("not killed").isEqualTo(AFTER);
        assertThat(nothing).isGreaterThan(5);
        assertThat(whole).isGreaterThan(10);
    }

    /// The same where the machine stops again while it finishes.
    @Test
    void killed_again_while_it_finishes_it_is_still_all_or_nothing() throws Exception {
        int step = 1;
        for (; ; step++) {
            fill();
            assertThat(dieAt(15, "place")).isTrue();
            if (!dieAt(step, "finish")) break;
            new Placing(own).finish();
            assertThat(held()).as("killed again before step " + step).isEqualTo(AFTER);
        }
        assertThat(held()).isEqualTo(AFTER);
        assertThat(step).isGreaterThan(5);
    }

    @Test
    void what_lies_elsewhere_or_is_a_link_is_never_written() throws IOException {
        for (var name : List.of("../secret", "/etc/passwd", "plan/../../x.yaml", "x")) {
            assertThatThrownBy(() -> new Placing(own).place(Map.of(name, Optional.empty())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Files.delete(own.resolve("guide/ice.md"));
        Files.createSymbolicLink(
                own.resolve("guide/ice.md"), Files.writeString(folder.resolve("kept"), "kept"));
        assertThatThrownBy(() -> new Placing(own).place(Map.of("guide/ice.md", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("kept")).hasContent("kept");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var shoes = Files.writeString(elsewhere.resolve("shoes.md"), "kept");
        Files.createSymbolicLink(own.resolve("exercise"), elsewhere);
        var through = Map.of("exercise/shoes.yaml", Optional.of(new byte[] {1}));
        assertThatThrownBy(() -> new Placing(own).place(through))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shoes).hasContent("kept");
        assertThat(elsewhere.resolve("shoes.yaml")).doesNotExist();
    }

    private boolean killed(int step) throws Exception {
        return dieAt(step, "place");
    }

    /// @return whether it came to that step
    private boolean dieAt(int step, String what) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PlacingDies.class.getName(),
                                own.toString(),
                                String.valueOf(step),
                                what)
                        .inheritIO()
                        .start();
        int exit = process.waitFor();
        assertThat(exit).isIn(0, PlacingDies.KILLED);
        return exit == PlacingDies.KILLED;
    }

    /// Every file of the folder, whatever it is named.
    private Map<String, String> held() throws IOException {
        var held = new TreeMap<String, String>();
        try (var files = Files.walk(own)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                held.put(own.relativize(file).toString(), Files.readString(file));
            }
        }
        return held;
    }
}
