package org.soleus.bench.fuzz;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Fuzzes the decoders one after the other, each in a process of its own, each for the same
/// processor time.
///
/// What a decoder fell over stays in `bench/target/fuzz/found`, and what reached new branches in
/// `bench/target/fuzz/NAME`, where the next time goes on.
public final class Fuzzing {

    private static final String LONGEST_FILE = "6000";
    private static final Pattern DONE = Pattern.compile("number_of_executed_units:\\s*(\\d+)");

    private static final Pattern ENDED =
            Pattern.compile("fuzz target exited[\\s\\S]*?Test unit written to (\\S+)");

    private Fuzzing() {}

    /// @param home the project's folder
    /// @param each processor time for each decoder
    public static List<Figure> measure(Path home, Duration each)
            throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Decoder decoder : Decoder.values()) figures.addAll(one(home, decoder, each));
        return figures;
    }

    private static List<Figure> one(Path home, Decoder decoder, Duration each)
            throws IOException, InterruptedException {
        String name = decoder.name().toLowerCase(Locale.ROOT);
        Path folder = Files.createDirectories(home.resolve("bench/target/fuzz"));
        Files.createDirectories(folder.resolve(name));
        Path found = Files.createDirectories(folder.resolve("found").resolve(name));
        Path words = folder.resolve(name + ".txt");
        var process =
                new ProcessBuilder(command(home, folder, name, decoder))
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
        Duration spent = await(process, each);
        forgetTheLast(words);
        return List.of(
                Figure.barred(name + ": files that broke it", count(found), "", 0),
                Figure.beside("  files read", read(words), ""),
                Figure.beside("  processor time", (double) spent.toSeconds(), "s"));
    }

    private static List<String> command(Path home, Path folder, String name, Decoder decoder) {
        Path seeds = home.resolve("bench/seeds");
        String dictionary = decoder.words();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + OneFile.class.getName(),
                "--target_args=" + decoder,
                "--instrumentation_includes=org.soleus.clinical.**",
                "--reproducer_path=" + folder,
                "--keep_going=10",
                "-artifact_prefix=" + folder.resolve("found").resolve(name) + "/",
                "-dict=" + seeds.resolve("words/" + dictionary + ".dict"),
                "-max_len=" + LONGEST_FILE,
                "-timeout=3000",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                folder.resolve(name).toString(),
                seeds.resolve(name).toString());
    }

    /// Waits until it has used its time, then asks it to end.
    private static Duration await(Process process, Duration each) throws InterruptedException {
        Duration spent = Duration.ZERO;
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            spent = process.info().totalCpuDuration().orElse(spent);
            if (spent.compareTo(each) >= 0) process.destroy();
        }
        return spent;
    }

    /// The file at hand when it was asked to end is written down as if it had broken the decoder.
    private static void forgetTheLast(Path words) throws IOException {
        var ended = ENDED.matcher(Files.readString(words));
        if (ended.find()) Files.deleteIfExists(Path.of(ended.group(1)));
    }

    private static int count(Path found) throws IOException {
        try (var files = Files.list(found)) {
            return (int) files.filter(file -> !isOnlySlow(file)).count();
        }
    }

    /// The machine was busy: what is slow in processor time breaks a law of [OneFile].
    private static boolean isOnlySlow(Path file) {
        return String.valueOf(file.getFileName()).startsWith("slow-unit-");
    }

    private static double read(Path words) throws IOException {
        var done = DONE.matcher(Files.readString(words));
        return done.find() ? Double.parseDouble(done.group(1)) : 0;
    }
}
