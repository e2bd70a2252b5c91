package org.soleus.server.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that publishes and is ended before one of its steps, as by a kill: nothing of it runs
/// any more, neither a handler nor a `finally`.
final class PlacingDies {

    static final int KILLED = 99;

    private PlacingDies() {}

    /// @param args the folder, before which step it ends, and `place` or `finish`
    public static void main(String[] args) {
        var left = new AtomicInteger(Integer.parseInt(args[1]));
        var placing =
                new Placing(
                        Path.of(args[0]),
                        () -> {
                            if (left.decrementAndGet() == 0) Runtime.getRuntime().halt(KILLED);
                        });
        if (args[2].equals("place")) placing.place(PlacingTest.wanted());
        else placing.finish();
    }

    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
