package org.soleus.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/// Somebody who is signed in, and sends what the clinic's own pages would send.
///
/// @param port where the clinic listens just now
/// @param handle by which an experiment knows her
/// @param member her id; all zeros for nobody
/// @param cookie of her session; empty for nobody
record Person(IntSupplier port, String handle, UUID member, String cookie) {

    /// The field with the key of a form.
    static final String KEY = "_key";

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// A visitor whom nobody knows.
    static Person nobody(IntSupplier port) {
        return new Person(port, "nobody", NOBODY, "");
    }

    /// The same person at another door, as a proxy is one.
    Person through(IntSupplier other) {
        return new Person(other, handle, member, cookie);
    }

    /// What came back.
    ///
    /// @param status of it
    /// @param body of it
    /// @param location where it leads; empty for nowhere
    /// @param saysWhen whether it says when to come back
    /// @param cookie the session that it opens; empty for none
    record Answer(int status, String body, String location, boolean saysWhen, String cookie) {

        /// Whether it was taken.
        boolean isGood() {
            return status == 303 || status == 200 || status == 204;
        }

        /// Whether it is a proper word for "not now".
        boolean isLater() {
            return (status == 503 || status == 429) && saysWhen;
        }

        /// Whether it shows what is inside, which is nobody's business.
        boolean isBare() {
            return body.contains("Exception") || body.contains("\tat ") || body.contains("SQL");
        }
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /// Sends a form; fields come in pairs of name and value.
    Answer post(String path, String... fields) throws IOException {
        return post(path, List.of(fields));
    }

    Answer post(String path, List<String> fields) throws IOException {
        return send(form(path, fields));
    }

    /// Sends a form with a key.
    Answer save(String path, UUID key, List<String> fields) throws IOException {
        var all = new ArrayList<>(fields);
        all.add(KEY);
        all.add(key.toString());
        return post(path, all);
    }

    /// Sends bytes as a script does.
    Answer upload(String path, String name, byte[] file) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .header("File-Name", name)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    HttpRequest.Builder form(String path, List<String> fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
    }

    HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port.getAsInt() + path))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html")
                        .header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /// @throws IOException when no whole answer came
    static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var came = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var session =
                    came.headers().allValues("Set-Cookie").stream()
                            .filter(set -> set.startsWith("soleus="))
                            .map(set -> set.split(";", 2)[0])
                            .reduce("", (before, last) -> last);
            return new Answer(
                    came.statusCode(),
                    came.body(),
                    came.headers().firstValue("Location").orElse(""),
                    came.headers().firstValue("Retry-After").isPresent(),
                    session);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    static String encoded(List<String> fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            if (i > 0) body.append('&');
            body.append(encoded(fields.get(i))).append('=').append(encoded(fields.get(i + 1)));
        }
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
