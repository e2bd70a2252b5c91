package org.soleus.bench.web;

import com.sun.net.httpserver.HttpServer;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/// The limit that the pages are held against: the JDK's own server sending as many bytes, doing
/// nothing else, in a process of its own.
public final class BareServer {

    private static final int PAGE_BYTES = 4_096;

    private BareServer() {}

    /// @param args how many bytes to send
    public static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var body = new byte[args.length == 0 ? PAGE_BYTES : Integer.parseInt(args[0])];
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(here, 0);
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
        System.out.println("ready at http://localhost:" + server.getAddress().getPort());
    }

    /// The command line that starts it.
    static List<String> command(String... args) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new java.util.ArrayList<String>();
        line.addAll(List.of(java, "-XX:+UseSerialGC", "-Xmx512m"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.add(BareServer.class.getName());
        line.addAll(List.of(args));
        return line;
    }

    /// The same load on it, to stand beside ours.
    static List<Figure> beside(Path home, Load ours, int connections, Duration time)
            throws IOException, InterruptedException {
        try (var bare = Clinic.start(home, command(String.valueOf(ours.bytes())))) {
            var asking = List.of(new Asking("/", ""));
            var limit = Load.of(bare.port(), asking, connections, time);
            return List.of(
                    Figure.beside("  a bare server with as many bytes, p99", limit.p99Ms(), "ms"),
                    Figure.beside("  its answers", limit.perSecond(), "/s"),
                    Figure.beside(
                            "  ours in a hundred of its",
                            100 * ours.perSecond() / limit.perSecond(),
                            "%"));
        }
    }
}
