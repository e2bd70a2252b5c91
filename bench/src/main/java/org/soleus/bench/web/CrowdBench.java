package org.soleus.bench.web;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Cores;
import org.soleus.bench.clinic.Folder;
import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Today, when ten times as many ask as can be answered (fault F23 of `trust.md`).
public final class CrowdBench {

    private static final String PAGE = "/plan/today";
    private static final int LIVED = 500;
    private static final int CONNECTIONS = 32;

    private static final int MOST_CONNECTIONS = 64;

    /// A little more than is held to it, since who waits for an answer does not ask meanwhile.
    private static final double TIMES = 11;

    private static final double LEAST_TIMES = 10;
    private static final Duration TIME = Duration.ofSeconds(10);

    /// A peak that is measured while the program still warms up is none.
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private static final double MOST_LOST_PERCENT = 20;
    private static final double MOST_SLOWER = 2;

    private CrowdBench() {}

    /// Asks as fast as it answers, and then ten times as often.
    public static List<Figure> measure(Path home) throws IOException, InterruptedException {
        try (var folder = Folder.fresh()) {
            var cookies = folder.path().resolve("cookies");
            var data = folder.path().resolve("data");
            Filled.lived(data, LIVED, cookies);
            var asking =
                    Files.readAllLines(cookies).stream()
                            .map(cookie -> new Asking(PAGE, cookie))
                            .toList();
            try (var cores = Cores.parted();
                    var clinic = Clinic.start(home, cores.on(Clinic.script(home, data)))) {
                var figures = figures(clinic.port(), asking);
                figures.add(Figure.beside("  cores of its own", cores.clinics().size(), ""));
                return figures;
            }
        }
    }

    private static List<Figure> figures(int port, List<Asking> asking) throws InterruptedException {
        Crowd.pressing(port, asking, CONNECTIONS, WARM_UP);
        var peak = peak(port, asking);
        var crowd = Crowd.of(port, asking, peak.goodPerSecond() * TIMES, TIME);
        var figures = new ArrayList<Figure>();
        double lost = 100 * (1 - crowd.goodPerSecond() / peak.goodPerSecond());
        figures.add(Figure.barred("of the peak that a crowd costs", lost, "%", MOST_LOST_PERCENT));
        figures.add(Figure.beside("  answers at the peak", peak.goodPerSecond(), "/s"));
        figures.add(Figure.beside("  asked for in the crowd", crowd.askedPerSecond(), "/s"));
        double times = crowd.askedPerSecond() / peak.goodPerSecond();
        figures.add(Figure.beside("  times the peak", times, ""));
        double missing = Math.max(0, LEAST_TIMES - times);
        figures.add(Figure.barred("  missing to ten times", missing, "", 0));
        figures.add(Figure.beside("  answered in the crowd", crowd.goodPerSecond(), "/s"));
        figures.add(Figure.beside("  p99 at the peak", peak.p99Ms(), "ms"));
        figures.add(Figure.beside("  p99 in the crowd", crowd.p99Ms(), "ms"));
        figures.add(
                Figure.barred(
                        "  times the one at the peak",
                        crowd.p99Ms() / peak.p99Ms(),
                        "",
                        MOST_SLOWER));
        figures.add(Figure.beside("  told when to come back", crowd.turnedDown(), ""));
        figures.add(Figure.barred("  anything else", crowd.others() + peak.others(), "", 0));
        var after = Crowd.pressing(port, asking, CONNECTIONS, TIME);
        figures.add(Figure.beside("  answers when it is over", after.goodPerSecond(), "/s"));
        return figures;
    }

    /// More and more ask at once, until no more are answered for it.
    private static Crowd peak(int port, List<Asking> asking) throws InterruptedException {
        var peak = Crowd.pressing(port, asking, CONNECTIONS, TIME);
        for (int more = 2 * CONNECTIONS; more <= MOST_CONNECTIONS; more *= 2) {
            var next = Crowd.pressing(port, asking, more, TIME);
            if (next.goodPerSecond() > peak.goodPerSecond()) peak = next;
        }
        return peak;
    }
}
