package org.soleus.bench.running;

import org.soleus.bench.figure.Figure;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.bytes.Window;
import org.soleus.clinical.running.fit.FitReader;
import org.soleus.clinical.running.xml.Markup;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The processor time that a megabyte takes, ours and the peers' in turn, the middle of five
/// rounds.
public final class RunFileBench {

    private static final int RECORDS = 100_000;
    private static final int POINTS = 10_000;
    private static final long WARM_NS = 3_000_000_000L;
    private static final long ROUND_NS = 1_000_000_000L;
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RunFileBench() {}

    /// One reader of one file.
    ///
    /// @param bar the least megabytes a second; 0 for a peer
    private record Reader(String name, ByteBuffer file, double bar, ToDoubleFunction<byte[]> read) {

        int length() {
            return file.capacity();
        }
    }

    private static Reader reader(
            String name, byte[] file, double bar, ToDoubleFunction<byte[]> read) {
        return new Reader(name, ByteBuffer.wrap(file), bar, read);
    }

    /// The readers and their peers.
    public static List<Figure> measure() {
        byte[] fit = MadeFiles.fit(RECORDS);
        byte[] gpx = MadeFiles.gpx(POINTS);
        byte[] tcx = MadeFiles.tcx(POINTS);
        List<Reader> readers =
                List.of(
                        reader("FIT", fit, 290, RunFileBench::fit),
                        reader("GPX", gpx, 390, RunFileBench::markup),
                        reader("GPX by JPX", gpx, 0, Peers::jpx),
                        reader("GPX by Aalto", gpx, 0, Peers::aalto),
                        reader("TCX", tcx, 400, RunFileBench::markup),
                        reader("TCX by Aalto", tcx, 0, Peers::aalto));
        for (Reader reader : readers) round(reader, WARM_NS);
        double[][] speeds = new double[readers.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < readers.size(); i++)
                speeds[i][round] = round(readers.get(i), ROUND_NS);
        }
        return figures(readers, speeds);
    }

    private static List<Figure> figures(List<Reader> readers, double[][] speeds) {
        List<Figure> figures = new ArrayList<>();
        double ours = 0;
        for (int i = 0; i < readers.size(); i++) {
            Reader reader = readers.get(i);
            Arrays.sort(speeds[i]);
            double middle = speeds[i][ROUNDS / 2];
            if (reader.bar() > 0) ours = middle;
            figures.add(figure(reader, middle, ours));
            if (reader.name().equals("FIT")) {
                double ns = reader.length() * 1000.0 / middle / RECORDS;
                figures.add(Figure.barred("FIT, a record with its checksum", ns, "ns", 80));
            }
        }
        return figures;
    }

    private static Figure figure(Reader reader, double speed, double ours) {
        String what = String.format(Locale.ROOT, "%s, a megabyte (%.0f MB/s", reader.name(), speed);
        if (reader.bar() > 0) {
            String bar = String.format(Locale.ROOT, ", bar %.0f)", reader.bar());
            return Figure.barred(what + bar, 1000 / speed, "ms", 1000 / reader.bar());
        }
        String times = String.format(Locale.ROOT, "; ours %.1f times as fast)", ours / speed);
        return Figure.beside(what + times, 1000 / speed, "ms");
    }

    /// Megabytes a second of this thread's processor time.
    private static double round(Reader reader, long least) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long used = 0;
        long bytes = 0;
        double sum = 0;
        while (used < least) {
            sum += reader.read().applyAsDouble(reader.file().array());
            bytes += reader.length();
            used = THREADS.getCurrentThreadCpuTime() - begin;
        }
        if (sum <= 0) throw new IllegalStateException(reader.name() + " read nothing");
        return bytes * 1000.0 / used;
    }

    private static double fit(byte[] file) {
        Reading reading = new Reading("made.fit");
        FitReader.read(Window.of(file), reading);
        return points(reading, RECORDS);
    }

    private static double markup(byte[] file) {
        Reading reading = new Reading("made");
        Markup.read(Window.of(file), reading);
        return points(reading, POINTS);
    }

    private static double points(Reading reading, int expected) {
        int points = reading.runs().getFirst().track().size();
        if (points != expected || reading.hasLost()) throw new IllegalStateException("misread");
        return points;
    }
}
