package org.soleus.bench.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Half of the cores for a clinic and the others for those who ask, so that what it costs to ask is
/// not counted as the clinic's. On a machine of one core, or without `taskset`, all share.
///
/// @param clinics for the clinic, as Linux numbers them
/// @param askers for whoever asks; empty where all share
public record Cores(List<Integer> clinics, List<Integer> askers) implements AutoCloseable {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    /// Takes this program to its own cores, until it is closed.
    public static Cores parted() throws IOException {
        if (!Files.isExecutable(TASKSET) || !Files.isReadable(STATUS)) return shared();
        var all = allowed(Files.readAllLines(STATUS));
        int half = all.size() / 2;
        if (half == 0) return shared();
        var cores = new Cores(all.subList(0, half), all.subList(half, all.size()));
        moveTo(cores.askers);
        return cores;
    }

    private static Cores shared() {
        return new Cores(List.of(), List.of());
    }

    /// The cores that Linux lets this program use, as "0-1,4".
    static List<Integer> allowed(List<String> status) {
        var cores = new ArrayList<Integer>();
        for (var line : status) {
            if (!line.startsWith(ALLOWED)) continue;
            for (var part : line.substring(ALLOWED.length()).strip().split(",", -1)) {
                var ends = part.split("-", 2);
                int first = Integer.parseInt(ends[0]);
                int last = Integer.parseInt(ends[ends.length - 1]);
                IntStream.rangeClosed(first, last).forEach(cores::add);
            }
        }
        return List.copyOf(cores);
    }

    /// Whether the clinic's are its own.
    public boolean areParted() {
        return !askers.isEmpty();
    }

    /// The same program, on the clinic's cores.
    public List<String> on(List<String> command) {
        if (!areParted()) return command;
        var all = new ArrayList<>(List.of(TASKSET.toString(), "-c", list(clinics)));
        all.addAll(command);
        return all;
    }

    private static void moveTo(List<Integer> cores) throws IOException {
        var pid = String.valueOf(ProcessHandle.current().pid());
        var command = List.of(TASKSET.toString(), "-a", "-p", "-c", list(cores), pid);
        var moved =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (moved.onExit().join().exitValue() != 0) {
            throw new IOException("this program could not go to " + cores);
        }
    }

    private static String list(List<Integer> cores) {
        return String.join(",", cores.stream().map(String::valueOf).toList());
    }

    @Override
    public void close() throws IOException {
        if (!areParted()) return;
        var all = new ArrayList<>(clinics);
        all.addAll(askers);
        moveTo(all);
    }
}
