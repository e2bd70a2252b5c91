package org.soleus.server.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A small server that shows single pages with our own styles and our own security policy, without
/// a clinic behind them.
final class Stage implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css",
                    "js", "text/javascript",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "webmanifest", "application/manifest+json");

    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    Stage() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /// Puts a page on, and tells its address.
    String show(String name, byte[] page) {
        pages.put("/" + name, page);
        return origin() + "/" + name;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var path = asked.getRequestURI().getPath();
            asked.getResponseHeaders().set("Content-Security-Policy", Headers.POLICY);
            var page = pages.get(path);
            if (page != null) send(asked, "text/html;charset=UTF-8", page);
            else file(asked, path);
        }
    }

    private void file(HttpExchange asked, String path) throws IOException {
        try (var file = Stage.class.getResourceAsStream("/static" + path)) {
            if (file == null) {
                asked.sendResponseHeaders(404, -1);
            } else {
                var kind = path.substring(path.lastIndexOf('.') + 1);
                send(asked, TYPES.getOrDefault(kind, "text/plain"), file.readAllBytes());
            }
        }
    }

    private static void send(HttpExchange asked, String type, byte[] body) throws IOException {
        asked.getResponseHeaders().set("Content-Type", type);
        asked.sendResponseHeaders(200, body.length);
        asked.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
