package org.soleus.server.pulse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.soleus.server.run.Greeting;
import org.soleus.server.run.Place;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/// A door of its own for whoever watches: `/live`, `/ready`, `/metrics`, and nothing else.
///
/// It opens as soon as it is made, and closes after the clinic has answered its last request.
public final class PulseServer implements Greeting, AutoCloseable {

    /// What Prometheus asks its text to be called.
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private static final String WORDS = "text/plain; charset=utf-8";

    private final Place place;
    private final Looked looked;
    private final Meters meters;
    private final HttpServer server;

    /// One answer.
    private record Said(int status, String type, String text) {
        static Said word(int status, String word) {
            return new Said(status, WORDS, word + "\n");
        }
    }

    /// @throws Stop when nobody may listen there
    PulseServer(Place place, Looked looked, Meters meters) {
        this.place = place;
        this.looked = looked;
        this.meters = meters;
        this.server = opened(place);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where it listens.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public List<String> lines(String address) {
        return List.of("Its pulse is at http://" + place.shown() + ":" + port() + "/metrics");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static HttpServer opened(Place place) {
        try {
            return HttpServer.create(new InetSocketAddress(place.host(), place.port()), 0);
        } catch (BindException taken) {
            throw Stop.because(
                    "Nobody may listen on "
                            + place
                            + ", or somebody does. Choose another place with --pulse.");
        } catch (IOException | IllegalArgumentException world) {
            throw Stop.because("--pulse " + place + " cannot be used: " + world.getMessage());
        }
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var said = said(asked.getRequestMethod(), asked.getRequestURI().getPath());
            var bytes = said.text().getBytes(StandardCharsets.UTF_8);
            boolean headAlone = asked.getRequestMethod().equals("HEAD");
            asked.getResponseHeaders().set("Content-Type", said.type());
            asked.getResponseHeaders().set("Cache-Control", "no-store");
            asked.sendResponseHeaders(said.status(), headAlone ? -1 : bytes.length);
            if (!headAlone) asked.getResponseBody().write(bytes);
        }
    }

    private Said said(String method, String path) {
        if (!method.equals("GET") && !method.equals("HEAD")) return Said.word(405, "GET alone.");
        return switch (path) {
            case "/live" -> Said.word(200, "ok");
            case "/ready" -> ready(looked.word());
            case "/metrics" -> new Said(200, METRICS, meters.text());
            default -> Said.word(404, "There are /live, /ready and /metrics.");
        };
    }

    private static Said ready(String word) {
        return Said.word(word.equals("ok") ? 200 : 503, word);
    }
}
