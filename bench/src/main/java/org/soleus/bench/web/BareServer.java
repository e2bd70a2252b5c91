package org.soleus.bench.web;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// The limit that the pages are held against: the JDK's own server sending as many bytes, doing
/// nothing else.
final class BareServer implements AutoCloseable {

    private final HttpServer server;

    BareServer(int bytes) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var body = new byte[bytes];
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                asked -> {
                    asked.sendResponseHeaders(200, body.length);
                    try (var out = asked.getResponseBody()) {
                        out.write(body);
                    }
                });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
