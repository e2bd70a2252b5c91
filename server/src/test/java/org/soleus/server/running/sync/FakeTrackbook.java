package org.soleus.server.running.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// A service that keeps runs, on this machine: checks what a real one checks, and fails on demand.
final class FakeTrackbook implements AutoCloseable {

    private static final int PAGE = 2;

    /// What it is like today.
    enum Mood {
        WELL,
        BUSY,
        DOWN,
        LEADING_AWAY,
        TURNING,
        /// Begins a file and does not go on.
        STALLING
    }

    final Map<String, byte[]> files = new LinkedHashMap<>();
    final Set<String> tokens = ConcurrentHashMap.newKeySet();
    final Set<String> refreshers = ConcurrentHashMap.newKeySet();
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger renewed = new AtomicInteger();
    final Semaphore stalled = new Semaphore(0);

    /// Files that are answered with this status.
    final Map<String, Integer> sick = new ConcurrentHashMap<>();

    volatile Mood mood = Mood.WELL;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeTrackbook() {
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(here, 0);
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    Registration registration() {
        var base = address();
        return new Registration(
                "fake",
                "Trackbook",
                URI.create(base + "oauth/authorize"),
                URI.create(base + "oauth/token"),
                URI.create(base + "oauth/revoke"),
                URI.create(base + "api/"),
                "soleus",
                "sesame",
                "activities:read");
    }

    /// The member says yes there.
    ///
    /// @return where it leads her back to
    String yes(String way) {
        var fields = fields(URI.create(way).getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, fields);
        return fields.get("redirect_uri") + "?code=" + code + "&state=" + fields.get("state");
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var path = asked.getRequestURI().getPath();
            if (path.equals("/oauth/token")) token(asked);
            else if (path.equals("/oauth/revoke")) revoke(asked);
            else if (path.startsWith("/api/activities")) api(asked, path);
            else say(asked, 404, "{}");
        }
    }

    private void token(HttpExchange asked) throws IOException {
        var form = form(asked);
        var grant = form.getOrDefault("grant_type", "");
        boolean good =
                form.getOrDefault("client_secret", "").equals("sesame")
                        && (grant.equals("refresh_token")
                                ? refreshers.remove(form.get("refresh_token"))
                                : isGood(form));
        if (grant.equals("refresh_token")) renewed.incrementAndGet();
        if (!good) {
            say(asked, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var access = "access-" + UUID.randomUUID();
        var refresh = "refresh-" + UUID.randomUUID();
        tokens.add(access);
        refreshers.add(refresh);
        say(
                asked,
                200,
                "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600}"
                        .formatted(access, refresh));
    }

    private boolean isGood(Map<String, String> form) {
        var began = codes.remove(form.getOrDefault("code", ""));
        return began != null
                && word(began, "redirect_uri").equals(word(form, "redirect_uri"))
                && word(began, "code_challenge").equals(challenge(word(form, "code_verifier")));
    }

    private static String word(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static String challenge(String verifier) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void revoke(HttpExchange asked) throws IOException {
        refreshers.remove(form(asked).get("token"));
        tokens.clear();
        say(asked, 200, "{}");
    }

    private void api(HttpExchange asked, String path) throws IOException {
        this.asked.incrementAndGet();
        var bearer = String.valueOf(asked.getRequestHeaders().getFirst("Authorization"));
        if (!tokens.contains(bearer.replace("Bearer ", ""))) {
            say(asked, 401, "{}");
        } else if (mood == Mood.DOWN) {
            say(asked, 500, "<h1>oh</h1>");
        } else if (mood == Mood.BUSY) {
            asked.getResponseHeaders().add("Retry-After", "1800");
            say(asked, 429, "{}");
        } else if (path.endsWith("/file")) {
            file(asked, path.split("/", -1)[3]);
        } else {
            list(asked);
        }
    }

    private void list(HttpExchange asked) throws IOException {
        var after = fields(asked.getRequestURI().getRawQuery()).getOrDefault("after", "0");
        int from = Integer.parseInt(after);
        var names = List.copyOf(files.keySet());
        int to = Math.min(names.size(), from + PAGE);
        var told = new StringBuilder();
        for (var name : names.subList(from, to)) {
            if (!told.isEmpty()) told.append(',');
            told.append("{\"id\":\"")
                    .append(name)
                    .append("\",\"file\":\"")
                    .append(name)
                    .append("\"}");
        }
        say(
                asked,
                200,
                "{\"activities\":[%s],\"next\":\"%d\",\"more\":%b}"
                        .formatted(told, to, to < names.size() || mood == Mood.TURNING));
    }

    private void file(HttpExchange asked, String name) throws IOException {
        var bytes = files.get(name);
        if (mood == Mood.LEADING_AWAY) {
            asked.getResponseHeaders().add("Location", address() + "oauth/authorize");
            say(asked, 302, "");
        } else if (sick.containsKey(name)) {
            say(asked, sick.get(name), "{}");
        } else if (bytes == null) {
            say(asked, 404, "{}");
        } else {
            asked.sendResponseHeaders(200, bytes.length);
            if (mood == Mood.STALLING) stall();
            asked.getResponseBody().write(bytes);
        }
    }

    private void stall() {
        stalled.release();
        try {
            Thread.sleep(Duration.ofSeconds(30));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange asked, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) asked.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(HttpExchange asked) throws IOException {
        var body = asked.getRequestBody().readAllBytes();
        return fields(new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(@org.jspecify.annotations.Nullable String query) {
        var fields = new HashMap<String, String>();
        if (query == null) return fields;
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
