package org.soleus.bench.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/// A line of our own between two that talk over TCP, in which everything can go wrong: it drops
/// calls, breaks in the middle, is slow, or holds everything back without a word.
final class Wire implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final ServerSocket door = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
    private final Semaphore open = new Semaphore(1);
    private final Set<Socket> calls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private final IntSupplier to;
    private final Weather weather;
    private volatile long delayNanos;

    /// How long a call lasts.
    @FunctionalInterface
    interface Weather {

        /// No call breaks.
        Weather FINE = () -> Fate.WHOLE;

        /// What becomes of the next call.
        Fate next();

        /// Some calls are not taken at all, and the others break after so many bytes at most.
        static Weather rough(Random dice, double dropped, int mostUp, int mostDown) {
            return () -> {
                synchronized (dice) {
                    if (dice.nextDouble() < dropped) return new Fate(0, 0);
                    return new Fate(1 + dice.nextInt(mostUp), 1 + dice.nextInt(mostDown));
                }
            };
        }
    }

    /// How many bytes pass before a call breaks.
    ///
    /// @param up from whoever called
    /// @param down to her
    record Fate(long up, long down) {
        static final Fate WHOLE = new Fate(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /// Leads to a port of this machine.
    Wire(IntSupplier to, Weather weather) throws IOException {
        this.to = to;
        this.weather = weather;
        Thread.ofVirtual().start(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    /// How many calls broke.
    int broken() {
        return broken.get();
    }

    /// Nothing is closed, and nothing comes through any more.
    void hold() throws InterruptedException {
        open.acquire();
    }

    void release() {
        open.release();
    }

    /// Breaks all calls that are under way; the next ones go as the weather is.
    void cut() {
        for (var one : calls) breakOff(one, one);
    }

    /// From now on everything comes so much later.
    void delay(Duration by) {
        delayNanos = by.toNanos();
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> lead(near, weather.next()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket near, Fate fate) {
        if (fate.up() == 0) {
            breakOff(near, near);
            return;
        }
        calls.add(near);
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), to.getAsInt());
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> lead(near, far, fate.up()));
            lead(far, near, fate.down());
        } catch (IOException nobodyThere) {
            breakOff(near, near);
        } finally {
            calls.remove(near);
        }
    }

    private void lead(Socket from, Socket into, long most) {
        try (from;
                into) {
            if (!pass(from.getInputStream(), into.getOutputStream(), most)) breakOff(from, into);
        } catch (IOException | InterruptedException gone) {
            // the other end is told by its own stream
        }
    }

    /// As a phone that lost its net: no proper end, at both ends.
    private void breakOff(Socket one, Socket other) {
        broken.incrementAndGet();
        for (var end : new Socket[] {one, other}) {
            try (end) {
                end.setSoLinger(true, 0);
            } catch (IOException goneAlready) {
                // as wanted
            }
        }
    }

    /// @return whether it came to a proper end
    private boolean pass(InputStream in, OutputStream out, long most)
            throws IOException, InterruptedException {
        var bytes = new byte[CHUNK];
        long left = most;
        while (left > 0) {
            int many = in.read(bytes, 0, (int) Math.min(bytes.length, left));
            if (many < 0) return true;
            LockSupport.parkNanos(delayNanos);
            open.acquire();
            open.release();
            out.write(bytes, 0, many);
            out.flush();
            left -= many;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
