package org.soleus.bench.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Those who are slow.
final class SlowCrowd implements AutoCloseable {

    /// More than fits between two ends of a line of which one does not read.
    private static final int PAGES = 90;

    /// So many do not read at most. To fill a line takes some fifty pages: to fill thousands would
    /// be a crowd, which is another experiment.
    private static final int UNREAD = 200;

    /// In tenths of a second.
    private static final int PATIENCE = 100;

    private final List<Socket> lines = new ArrayList<>();
    private final List<Socket> unread = new ArrayList<>();
    private final int port;
    private volatile boolean goesOn = true;

    SlowCrowd(int port) {
        this.port = port;
    }

    int come(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            boolean sends = i % 2 == 0 || unread.size() >= UNREAD;
            var line = new Socket();
            line.setReceiveBufferSize(1024);
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            lines.add(line);
            if (!sends) unread.add(line);
            Thread.ofVirtual().start(() -> dawdle(line, sends));
        }
        return lines.size();
    }

    private void dawdle(Socket line, boolean sends) {
        var asks =
                "GET /guides/calf-pain-after-running HTTP/1.1\r\nHost: localhost\r\n"
                        + "Accept: text/html\r\n"
                        + (sends ? "X-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" : "\r\n");
        try {
            var out = line.getOutputStream();
            if (!sends) {
                out.write(asks.repeat(PAGES).getBytes(StandardCharsets.US_ASCII));
                return;
            }
            for (var letter : asks.getBytes(StandardCharsets.US_ASCII)) {
                if (!goesOn) return;
                out.write(letter);
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        } catch (IOException sentAway) {
            // they are let wait no longer
        }
    }

    /// How many of those who do not read were given nothing to.
    long empty() throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE && without() > 0; i++) Thread.sleep(100);
        return without();
    }

    private long without() throws IOException {
        long without = 0;
        for (var line : unread) without += line.getInputStream().available() == 0 ? 1 : 0;
        return without;
    }

    @Override
    public void close() throws IOException {
        goesOn = false;
        for (var line : lines) line.close();
    }
}
