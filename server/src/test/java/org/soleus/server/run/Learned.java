package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.soleus.server.Visitor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/// The program of the classes at hand, with what the JVM learned of it by one start, so that tests
/// start it as quickly as an operator does: `./soleus` learns as well. Once for each build.
final class Learned {

    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final List<String> LOOKED_AT = List.of("/", "/triage", "/account/demo");

    private static final Path FOLDER = Path.of("target", "learned").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("soleus.aot");

    /// Without the tests, which no operator has.
    private static final List<Path> CLASSES =
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(one -> !one.endsWith("test-classes"))
                    .toList();

    private static final List<String> COMMAND = command();

    private Learned() {}

    /// What starts it; the words of a verb follow.
    static List<String> program() {
        return COMMAND;
    }

    private static List<String> command() {
        try {
            Files.createDirectories(FOLDER);
            try (var door = FileChannel.open(FOLDER.resolve("lock"), CREATE, WRITE);
                    var held = door.lock()) {
                assertThat(held.isValid()).isTrue();
                if (!isOfThisBuild()) learn();
            }
            return Files.size(CACHE) == 0
                    ? java(List.of())
                    : java(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static boolean isOfThisBuild() throws IOException {
        long learned = CACHE.toFile().lastModified();
        for (var one : CLASSES) {
            if (newest(one) > learned) return false;
        }
        return true;
    }

    private static long newest(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        }
    }

    /// Where it does not succeed, what is left is empty, and everything works, only less quickly.
    private static void learn() throws IOException, InterruptedException {
        Files.deleteIfExists(CACHE);
        CLASSES.stream().filter(Files::isDirectory).forEach(Learned::pack);
        var folder = Files.createTempDirectory("soleus-learned");
        try {
            lookedAt(folder);
        } finally {
            DataFolder.delete(folder);
        }
        if (!Files.exists(CACHE)) Files.createFile(CACHE);
    }

    private static void lookedAt(Path folder) throws IOException, InterruptedException {
        var words = java(List.of("-XX:AOTCacheOutput=" + CACHE, "-Xlog:disable"));
        words.addAll(List.of("run", "--port", "0", "--data", folder.resolve("data").toString()));
        var clinic = Launched.begun(folder.resolve("said.txt"), Map.of(), words);
        try {
            var visitor = new Visitor(clinic.ready().port());
            LOOKED_AT.forEach(visitor::get);
        } finally {
            clinic.process().destroy();
            if (!clinic.process().waitFor(90, TimeUnit.SECONDS)) clinic.kill();
        }
    }

    private static List<String> java(List<String> more) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(SMALL);
        command.addAll(more);
        command.addAll(List.of("-cp", classes(), "org.soleus.server.Soleus"));
        return command;
    }

    /// Only of jars can be learned.
    private static String classes() {
        return CLASSES.stream()
                .map(one -> Files.isDirectory(one) ? jar(one) : one)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Named by the module whose `target/classes` they are.
    private static Path jar(Path classes) {
        return FOLDER.resolve(classes.resolve("../..").normalize().getFileName() + ".jar");
    }

    private static void pack(Path classes) {
        int exit =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--no-compress",
                                "--file",
                                jar(classes).toString(),
                                "-C",
                                classes.toString(),
                                ".");
        assertThat(exit).isZero();
    }
}
