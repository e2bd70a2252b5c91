package org.soleus.bench.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// What a server did for many who ask by the clock, and do not wait until others are answered.
///
/// @param askedPerSecond how many asked
/// @param goodPerSecond how many were answered with what they asked for
/// @param p99Ms the slowest of a hundred of those, in milliseconds
/// @param turnedDown how many were told when to come back (429 or 503 with `Retry-After`)
/// @param others how many got anything else, or nothing
record Crowd(
        double askedPerSecond, double goodPerSecond, double p99Ms, int turnedDown, int others) {

    /// So many that those who wait for an answer keep nobody from asking.
    private static final int CONNECTIONS = 2_000;

    /// Sends so many a second for a time, over many connections in turn.
    static Crowd of(int port, List<Asking> asking, double perSecond, Duration time)
            throws InterruptedException {
        return come(port, asking, CONNECTIONS, (long) (1e9 * CONNECTIONS / perSecond), time);
    }

    /// Asks over so many connections, each again as soon as it was answered.
    static Crowd pressing(int port, List<Asking> asking, int connections, Duration time)
            throws InterruptedException {
        return come(port, asking, connections, 0, time);
    }

    private static Crowd come(
            int port, List<Asking> asking, int connections, long gap, Duration time)
            throws InterruptedException {
        var requests = asking.stream().map(one -> one.bytes(port)).toList();
        long end = System.nanoTime() + time.toNanos();
        var told = new Told(end);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                long first = System.nanoTime() + i * gap / connections;
                var hers = requests.subList(i * requests.size() / connections, requests.size());
                people.execute(() -> come(port, hers, first, gap, told));
            }
        }
        return told.crowd(time);
    }

    /// One of them: at her times, or as soon after as she was answered, until it is over.
    private static void come(int port, List<byte[]> requests, long first, long gap, Told told) {
        long next = first;
        try (var connection = new Connection(port)) {
            for (int i = 0; Math.max(next, System.nanoTime()) < told.end; i++) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += gap;
                long began = System.nanoTime();
                told.note(connection.tell(requests.get(i % requests.size())), began);
            }
        } catch (IOException gone) {
            told.others.incrementAndGet();
        }
    }

    /// What was told so far. What comes after the end was not answered in time, and is still held
    /// against how long it took.
    private static final class Told {

        private final long end;
        private final List<Long> good = new ArrayList<>();
        private final AtomicInteger inTime = new AtomicInteger();
        private final AtomicInteger turnedDown = new AtomicInteger();
        private final AtomicInteger others = new AtomicInteger();

        Told(long end) {
            this.end = end;
        }

        void note(Connection.Answer answer, long began) {
            if (answer.status() == 200) good(began, System.nanoTime());
            else if (answer.saysWhen()) turnedDown.incrementAndGet();
            else others.incrementAndGet();
        }

        private synchronized void good(long began, long now) {
            good.add(now - began);
            if (now <= end) inTime.incrementAndGet();
        }

        synchronized Crowd crowd(Duration time) {
            double seconds = time.toNanos() / 1e9;
            var sorted = good.stream().sorted().toList();
            int all = sorted.size() + turnedDown.get() + others.get();
            double p99 = sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.99)) / 1e6;
            return new Crowd(
                    all / seconds, inTime.get() / seconds, p99, turnedDown.get(), others.get());
        }
    }
}
