package org.soleus.bench.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What a server answered under load: how many answers, and how long the slow ones took.
///
/// @param answers how many answers came
/// @param perSecond answers a second, all connections together
/// @param p50Ms the middle answer, in milliseconds
/// @param p99Ms the slowest of a hundred, in milliseconds
/// @param bytes the length of one body as sent
record Load(int answers, double perSecond, double p50Ms, double p99Ms, int bytes) {

    /// Asks for one page over many connections for a time, after warming up for as long.
    static Load of(
            int port, List<String> paths, List<String> cookies, int connections, Duration time)
            throws IOException, InterruptedException {
        run(port, paths, cookies, connections, time);
        return run(port, paths, cookies, connections, time);
    }

    private static Load run(
            int port, List<String> paths, List<String> cookies, int connections, Duration time)
            throws IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var asking = new ArrayList<Future<Asked>>();
            for (int i = 0; i < connections; i++) {
                var path = paths.get(i % paths.size());
                var cookie = cookies.get(i % cookies.size());
                asking.add(threads.submit(() -> ask(port, path, cookie, time)));
            }
            return sum(asking, time);
        }
    }

    private static Asked ask(int port, String path, String cookie, Duration time)
            throws IOException {
        var took = new ArrayList<Long>();
        int bytes = 0;
        try (var connection = new Connection(port, path, cookie)) {
            long end = System.nanoTime() + time.toNanos();
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                bytes = connection.ask();
                took.add(System.nanoTime() - now);
            }
        }
        return new Asked(took, bytes);
    }

    private static Load sum(List<Future<Asked>> asking, Duration time)
            throws IOException, InterruptedException {
        var all = new ArrayList<Long>();
        int bytes = 0;
        for (var one : asking) {
            try {
                all.addAll(one.get().nanos());
                bytes = one.get().bytes();
            } catch (ExecutionException failed) {
                throw new IOException("a connection failed", failed.getCause());
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        double seconds = time.toNanos() / 1e9;
        return new Load(
                sorted.length, sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.99), bytes);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }

    private record Asked(List<Long> nanos, int bytes) {}
}
