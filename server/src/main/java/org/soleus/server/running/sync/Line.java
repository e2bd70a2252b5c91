package org.soleus.server.running.sync;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The line to a service: follows no redirect, waits only so long, reads only so much, and tells
/// each failure as what it means to a member.
final class Line {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Duration USUAL_WAIT = Duration.ofMinutes(15);
    private static final int MOST_JSON = 1 << 20;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration patience;

    Line(ObjectMapper json, Clock clock) {
        this(json, clock, ANSWER);
    }

    /// @param patience so long a whole answer may take, its last byte included
    Line(ObjectMapper json, Clock clock, Duration patience) {
        this.json = json;
        this.clock = clock;
        this.patience = patience;
    }

    static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(ANSWER).header("Accept", "*/*");
    }

    /// @throws Trouble when no good answer came in time
    JsonNode json(String name, HttpRequest asked) {
        var coming =
                http.sendAsync(asked, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_JSON));
        try {
            var answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() / 100 != 2) throw trouble(name, answer);
            return json.readTree(answer.body());
        } catch (ExecutionException | JacksonException broken) {
            throw Trouble.down(name);
        } catch (TimeoutException slow) {
            coming.cancel(true);
            throw Trouble.down(name);
        } catch (InterruptedException stop) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw Trouble.down(name);
        }
    }

    /// The body of a good answer, to be closed.
    ///
    /// @throws Trouble when none came
    InputStream open(String name, HttpRequest asked) {
        try {
            var answer = http.send(asked, BodyHandlers.ofInputStream());
            if (answer.statusCode() / 100 == 2) return answer.body();
            answer.body().close();
            throw trouble(name, answer);
        } catch (IOException world) {
            throw Trouble.down(name);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Trouble.down(name);
        }
    }

    private Trouble trouble(String name, HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> Trouble.shut(name);
            // how a token is refused that is good no more
            case 400 ->
                    answer.request().method().equals("POST")
                            ? Trouble.shut(name)
                            : Trouble.down(name);
            case 404, 410 -> Trouble.missing(name);
            case 429 -> Trouble.busy(name, wait(answer));
            case 503 ->
                    answer.headers().firstValue("Retry-After").isPresent()
                            ? Trouble.busy(name, wait(answer))
                            : Trouble.down(name);
            default -> Trouble.down(name);
        };
    }

    /// As `Retry-After` says it, in seconds or as a date; within reason.
    private Duration wait(HttpResponse<?> answer) {
        var asked = answer.headers().firstValue("Retry-After").orElse("").strip();
        var wait =
                asked.matches("[0-9]{1,6}")
                        ? Duration.ofSeconds(Long.parseLong(asked))
                        : until(asked);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Duration until(String date) {
        try {
            var at = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var wait = Duration.between(clock.instant(), at);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException none) {
            return USUAL_WAIT;
        }
    }
}
