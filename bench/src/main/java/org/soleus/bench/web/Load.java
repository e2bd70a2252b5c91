package org.soleus.bench.web;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What a server answered under load: how many answers, and how long the slow ones took.
///
/// @param warmUp how many answers came before, while everything warmed up
/// @param answers how many answers came
/// @param perSecond answers a second, all connections together
/// @param p50Ms the middle answer, in milliseconds
/// @param p99Ms the slowest of a hundred, in milliseconds
/// @param bytes the length of one body as sent
record Load(int warmUp, int answers, double perSecond, double p50Ms, double p99Ms, int bytes) {

    /// Asks over many connections for a time, each connection one thing after the other, after
    /// warming up for as long.
    static Load of(int port, List<Asking> asking, int connections, Duration time)
            throws IOException, InterruptedException {
        var requests = asking.stream().map(one -> one.bytes(port)).toList();
        var warm = run(port, requests, connections, time, 0);
        return run(port, requests, connections, time, warm.answers());
    }

    /// What stands below the slow ones.
    List<Figure> rest() {
        return List.of(
                Figure.beside("  the middle one", p50Ms, "ms"),
                Figure.beside("  answers", perSecond, "/s"),
                Figure.beside("  bytes in one, compressed", bytes, "B"));
    }

    private static Load run(
            int port, List<byte[]> requests, int connections, Duration time, int warmUp)
            throws IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var asked = new ArrayList<Future<Asked>>();
            for (int i = 0; i < connections; i++) {
                int from = i * requests.size() / connections;
                asked.add(threads.submit(() -> ask(port, requests, from, time)));
            }
            return sum(asked, time, warmUp);
        }
    }

    private static Asked ask(int port, List<byte[]> requests, int from, Duration time)
            throws IOException {
        var took = new ArrayList<Long>();
        int bytes = 0;
        try (var connection = new Connection(port)) {
            long end = System.nanoTime() + time.toNanos();
            int nth = from;
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                bytes = connection.ask(requests.get(nth++ % requests.size()));
                took.add(System.nanoTime() - now);
            }
        }
        return new Asked(took, bytes);
    }

    private static Load sum(List<Future<Asked>> asked, Duration time, int warmUp)
            throws IOException, InterruptedException {
        var all = new ArrayList<Long>();
        int bytes = 0;
        for (var one : asked) {
            try {
                all.addAll(one.get().nanos());
                bytes = one.get().bytes();
            } catch (ExecutionException failed) {
                throw new IOException("a connection failed", failed.getCause());
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        double rate = sorted.length / (time.toNanos() / 1e9);
        return new Load(warmUp, sorted.length, rate, at(sorted, 0.50), at(sorted, 0.99), bytes);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }

    private record Asked(List<Long> nanos, int bytes) {}
}
