package org.soleus.bench.web;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Folder;
import org.soleus.bench.clinic.Spent;
import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The guide as 32 readers at once meet it, beside a bare server that sends as many bytes.
public final class GuideBench {

    private static final String PAGE = "/guides/calf-pain-after-running";
    private static final int CONNECTIONS = 32;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double P99_MS = 10;

    private GuideBench() {}

    /// One run of ours, one of the bare server.
    public static List<Figure> measure(Path home) throws IOException, InterruptedException {
        try (var data = Folder.fresh();
                var clinic = Clinic.start(home, data.path())) {
            var asking = List.of(new Asking(PAGE, ""));
            var ours = Load.of(clinic.port(), asking, CONNECTIONS, TIME);
            var figures = new ArrayList<Figure>();
            figures.add(Figure.barred("the guide, p99 at 32 readers", ours.p99Ms(), "ms", P99_MS));
            figures.addAll(ours.rest());
            figures.addAll(BareServer.beside(home, ours, CONNECTIONS, TIME));
            figures.add(
                    Figure.beside("  memory after it", Spent.residentMb(clinic.handle()), "MB"));
            return figures;
        }
    }
}
