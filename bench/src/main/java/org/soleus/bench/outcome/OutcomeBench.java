package org.soleus.bench.outcome;

import org.soleus.bench.clinic.Folder;
import org.soleus.bench.figure.Figure;
import org.soleus.clinical.outcome.Board;
import org.soleus.clinical.outcome.Cell;
import org.soleus.clinical.outcome.Columns;
import org.soleus.clinical.outcome.Estimator;
import org.soleus.clinical.outcome.Headcount;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The twelve-week board of a million members and 1,700 employers: processor time, taken in turns
/// with DuckDB on the same members.
public final class OutcomeBench {

    private static final int WARM = 8;
    private static final int ROUNDS = 7;
    private static final double BAR_MS = 45;
    private static final double BAR_SHARE = 10;
    private static final double READ_S = 5;

    private OutcomeBench() {}

    /// Measures the board beside DuckDB, once both say the same, and the reading from PostgreSQL.
    public static List<Figure> measure() throws IOException, InterruptedException {
        var figures = new ArrayList<>(board());
        figures.addAll(rebuild());
        return figures;
    }

    private static List<Figure> rebuild() throws IOException, InterruptedException {
        try (var folder = Folder.fresh()) {
            var seconds = folder.path().resolve("seconds");
            var words = folder.path().resolve("words");
            var process = start(folder.path().resolve("data"), seconds, words);
            if (process.waitFor() != 0 || !Files.exists(seconds)) {
                throw new IOException("nothing was read: " + Files.readString(words));
            }
            var lines = Files.readAllLines(seconds);
            var readings = lines.subList(0, lines.size() - 1);
            double rows = Double.parseDouble(lines.getLast()) / 1e6;
            return List.of(
                    Figure.barred(
                            "columns read from PostgreSQL, by the clock",
                            middle(column(readings, 0)),
                            "s",
                            READ_S),
                    Figure.beside("  mornings in its table", rows, "million"),
                    Figure.beside(
                            "  processor time of the reader", middle(column(readings, 1)), "s"),
                    Figure.beside(
                            "  processor time of PostgreSQL", middle(column(readings, 2)), "s"));
        }
    }

    private static double[] column(List<String> readings, int at) {
        return readings.stream().mapToDouble(one -> number(one, at)).toArray();
    }

    private static double number(String reading, int at) {
        return Double.parseDouble(reading.split(" ", -1)[at]);
    }

    /// A clinic of one's own, with the collector and the memory of `./soleus run`.
    private static Process start(Path data, Path seconds, Path words) throws IOException {
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Rebuild.class.getName(),
                                data.toString(),
                                seconds.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile());
        builder.environment().put("SOLEUS_CLINIC", "Bench");
        return builder.start();
    }

    private static List<Figure> board() {
        var million = new Million();
        var columns = million.columns();
        try (var duck = new Duck(million)) {
            check(columns.board(), duck.ask());
            return figures(million, columns, duck);
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB did not answer", failed);
        }
    }

    private static List<Figure> figures(Million million, Columns columns, Duck duck)
            throws SQLException {
        for (int i = 0; i < WARM; i++) columns.board();
        duck.ask();
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = thread();
            columns.board();
            ours[round] = (thread() - before) / 1e6;
            long began = process();
            duck.ask();
            theirs[round] = (process() - began) / 1e6;
        }
        double mine = middle(ours);
        double peer = middle(theirs);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.barred("the whole board, processor time", mine, "ms", BAR_MS));
        figures.add(Figure.beside("  answers", million.rows() / 1e6, "million"));
        figures.add(Figure.beside("  DuckDB 2.0.0.1, one thread, one pass", peer, "ms"));
        figures.add(Figure.barred("  ours as a share of that", 100 * mine / peer, "%", BAR_SHARE));
        return figures;
    }

    private static double middle(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }

    private static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// DuckDB may work on a thread of its own.
    private static long process() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof com.sun.management.OperatingSystemMXBean known) {
            return known.getProcessCpuTime();
        }
        throw new IllegalStateException("no processor time is told here");
    }

    /// What our board shows is what the other counted.
    private static void check(Board board, Map<String, Duck.Row> rows) {
        int same = 0;
        for (var row : board.rows()) {
            var other = rows.get(row.group().orElseThrow());
            if (other == null) continue;
            same += same(row, Headcount.ENROLLED, other.enrolled());
            same += same(row, Headcount.OBSERVED, other.observed());
            same += same(row, Headcount.REL30, other.rel30());
            for (var figure : row.figures()) {
                if (figure.about().estimator() != Estimator.PCT_OF_MEANS) continue;
                double value =
                        figure.read(
                                (_, observed, _, _, _, _) ->
                                        observed.amount().orElseThrow().value());
                if (Math.abs(value - other.pctOfMeans()) > 1e-6) {
                    throw new IllegalStateException(row + " differs from " + other);
                }
            }
        }
        if (same < 3 * rows.size() / 2) throw new IllegalStateException("hardly anything is shown");
    }

    private static int same(Board.Row row, Headcount count, int other) {
        if (!(row.counts().get(count) instanceof Cell.Shown(int people))) return 0;
        if (people == other) return 1;
        throw new IllegalStateException(row.group() + " differs in " + count);
    }
}
