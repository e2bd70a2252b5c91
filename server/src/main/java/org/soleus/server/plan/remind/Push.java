package org.soleus.server.plan.remind;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// Rings a device by its maker's service of push (RFC 8030), with no content at all: the service
/// learns that we rang, and nothing else; each ring looks like any other. The device then asks us
/// what it is.
///
/// An address comes from a browser, and so from anybody: only services that are known are asked,
/// over TLS, and no redirect is followed.
@Component
public class Push {

    private static final List<String> KNOWN =
            List.of(
                    "fcm.googleapis.com",
                    "push.services.mozilla.com",
                    "push.apple.com",
                    "notify.windows.com");
    private static final int LONGEST = 1000;

    /// For how long the service keeps a ring for a device that it cannot reach.
    private static final Duration KEPT = Duration.ofHours(2);

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Vapid vapid;
    private final Environment settings;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(WAIT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Push(Vapid vapid, Environment settings) {
        this.vapid = vapid;
        this.settings = settings;
    }

    /// Whether an address is one that we would ever ask.
    public boolean isKnown(String address) {
        try {
            var at = URI.create(address);
            return address.length() <= LONGEST
                    && at.getUserInfo() == null
                    && at.getHost() != null
                    && (isAlso(at) || isKnownHost(at));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /// A service of the operator's own: its origin, as `https://push.example`.
    private boolean isAlso(URI at) {
        var also = settings.getProperty("SOLEUS_PUSH_ALSO", "");
        return !also.isBlank() && (at.getScheme() + "://" + at.getAuthority()).equals(also);
    }

    private static boolean isKnownHost(URI at) {
        return "https".equals(at.getScheme())
                && at.getPort() == -1
                && KNOWN.stream()
                        .anyMatch(
                                host ->
                                        at.getHost().equals(host)
                                                || at.getHost().endsWith("." + host));
    }

    Handed ring(String address) {
        if (!isKnown(address)) return Handed.NEVER;
        var service = URI.create(address);
        var ring =
                HttpRequest.newBuilder(service)
                        .timeout(WAIT)
                        .header("TTL", String.valueOf(KEPT.toSeconds()))
                        .header("Urgency", "normal")
                        .header("Authorization", vapid.authorization(service))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return handed(http.send(ring, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException world) {
            return Handed.LATER;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Handed.LATER;
        }
    }

    private static Handed handed(int status) {
        return switch (status) {
            case 404, 410 -> Handed.NEVER;
            default -> status / 100 == 2 ? Handed.TAKEN : Handed.LATER;
        };
    }
}
