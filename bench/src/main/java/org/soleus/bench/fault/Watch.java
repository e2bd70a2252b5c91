package org.soleus.bench.fault;

import org.soleus.bench.clinic.Clinic;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whoever watches over a clinic, at the door that `--pulse` opens, and in what it says.
///
/// @param clinic that was started with `--pulse`
/// @param port of that door
record Watch(Clinic clinic, int port) {

    private static final Pattern DOOR = Pattern.compile("pulse is at http://[^:/ ]+:(\\d+)");

    /// In tenths of a second.
    private static final int PATIENCE = 100;

    static Watch over(Clinic clinic) throws IOException {
        for (int i = 0; i < PATIENCE; i++) {
            var port = said(clinic).stream().flatMap(Watch::port).findFirst();
            if (port.isPresent()) return new Watch(clinic, port.get());
            Store.pause(100);
        }
        throw new IOException("it tells nobody where its pulse is");
    }

    private static Stream<Integer> port(String line) {
        return DOOR.matcher(line).results().map(door -> Integer.valueOf(door.group(1)));
    }

    /// Whether it says that it lives.
    boolean lives() throws IOException {
        return status("/live") == 200;
    }

    /// Whether it says that it can serve.
    boolean isReady() throws IOException {
        return status("/ready") == 200;
    }

    /// Whether it says so before long.
    boolean isReadySoon() throws IOException {
        for (int i = 0; i < PATIENCE && !isReady(); i++) Store.pause(100);
        return isReady();
    }

    /// Whether one of its lines says this.
    boolean hears(String words) {
        return said(clinic).stream().anyMatch(line -> line.contains(words));
    }

    private static List<String> said(Clinic clinic) {
        return List.copyOf(clinic.said());
    }

    private int status(String path) throws IOException {
        var address = URI.create("http://localhost:" + port + path).toURL();
        var asked = (HttpURLConnection) address.openConnection();
        try {
            return asked.getResponseCode();
        } finally {
            asked.disconnect();
        }
    }
}
