package org.soleus.server.running;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A runner's real years as rows of totals, made into files that a watch would have written: every
/// half minute a place on a line in the ocean, evenly run, the climb as one hill.
final class RealHistory {

    private static final Path FOLDER = Path.of("../../shared/data/runs/history");
    private static final int EVERY_S = 30;
    private static final double METRES_A_DEGREE = 111_195;

    private RealHistory() {}

    /// All runs as one archive; the test is skipped where the rows are not at hand.
    static byte[] zip(String name) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no shared histories here: test skipped");
        var entries = new ArrayList<Object>();
        for (var line : lines(file)) {
            var cells = line.split(",", -1);
            if (!cells[3].isEmpty()) {
                entries.add(entries.size() / 2 + ".tcx");
                entries.add(tcx(cells));
            }
        }
        return Recorded.zip(entries.toArray());
    }

    private static List<String> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).toList();
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    private static byte[] tcx(String... cells) {
        var start = LocalDateTime.parse(cells[0].replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        double metres = Double.parseDouble(cells[2]);
        int seconds = Integer.parseInt(cells[3]);
        double climb = cells[8].isEmpty() ? 0 : Double.parseDouble(cells[8]);
        var text =
                new StringBuilder(
                        "<TrainingCenterDatabase"
                            + " xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\"><Activities><Activity"
                            + " Sport=\"");
        text.append(cells[1].equals("Run") ? "Running" : "Other").append("\"><Id>");
        text.append(start).append("</Id><Lap StartTime=\"").append(start);
        text.append("\"><TotalTimeSeconds>").append(seconds).append("</TotalTimeSeconds>");
        text.append("<DistanceMeters>").append(metres).append("</DistanceMeters><Track>");
        int rows = Math.max(2, seconds / EVERY_S);
        for (int row = 0; row <= rows; row++) {
            double share = (double) row / rows;
            text.append("<Trackpoint><Time>")
                    .append(start.plusSeconds(Math.round(seconds * share)))
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "</Time><Position><LatitudeDegrees>%.7f</LatitudeDegrees>"
                                            + "<LongitudeDegrees>-30</LongitudeDegrees></Position>"
                                            + "<AltitudeMeters>%.1f</AltitudeMeters>"
                                            + "<DistanceMeters>%.1f</DistanceMeters></Trackpoint>",
                                    metres * share / METRES_A_DEGREE,
                                    climb * (1 - Math.abs(2 * share - 1)),
                                    metres * share));
        }
        text.append("</Track></Lap></Activity></Activities></TrainingCenterDatabase>");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
