package org.soleus.server.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;

/// A line between the clinic and its database that can be held: nothing is closed, and nothing
/// comes through any more.
final class Wire implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Semaphore open = new Semaphore(1);
    private final int to;

    /// Leads to a port of this machine.
    Wire(int to) throws IOException {
        this.to = to;
        Thread.ofVirtual().start(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    void hold() throws InterruptedException {
        open.acquire();
    }

    void release() {
        open.release();
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), to);
                lead(near, far);
                lead(far, near);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket from, Socket into) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from;
                                    into) {
                                pass(from.getInputStream(), into.getOutputStream());
                            } catch (IOException | InterruptedException gone) {
                                // the other end is told by its own stream
                            }
                        });
    }

    private void pass(InputStream in, OutputStream out) throws IOException, InterruptedException {
        var bytes = new byte[8192];
        for (int many = in.read(bytes); many >= 0; many = in.read(bytes)) {
            open.acquire();
            open.release();
            out.write(bytes, 0, many);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
