package org.soleus.server.pulse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How long each kind of request took, and how many were refused.
///
/// A kind is a route of ours with its gaps open, as `/care/case/{id}`; what was asked for, and by
/// whom, is nowhere in it. What reached no route is `none`, and a method of nobody's is `OTHER`, so
/// that no stranger can make new lines.
final class Counting extends OncePerRequestFilter {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(30),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private final MeterProvider<Timer> took;
    private final MeterProvider<Counter> refused;

    Counting(MeterRegistry registry) {
        this.took =
                Timer.builder("http")
                        .description("How long requests took, by route.")
                        .serviceLevelObjectives(STEPS)
                        .withRegistry(registry);
        this.refused =
                Counter.builder("refused")
                        .description("Requests that were turned down, by reason.")
                        .withRegistry(registry);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        long began = System.nanoTime();
        try {
            next.doFilter(asked, answer);
        } finally {
            note(asked, answer.getStatus(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void note(HttpServletRequest asked, int status, Duration time) {
        var method = METHODS.contains(asked.getMethod()) ? asked.getMethod() : "OTHER";
        var kind = Tags.of("method", method, "route", route(asked), "status", "" + status);
        took.withTags(kind).record(time);
        why(asked, status).ifPresent(why -> refused.withTags("why", why).increment());
    }

    private static String route(HttpServletRequest asked) {
        var route = asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "none" : route.toString();
    }

    private static Optional<String> why(HttpServletRequest asked, int status) {
        return switch (status) {
            case 401 -> Optional.of("not signed in");
            case 403 -> Optional.of("not allowed");
            case 413 -> Optional.of("too large");
            case 429 -> Optional.of("too many tries");
            case 503 -> Optional.of(asked.getAttribute(Refused.ROOM) == null ? "store" : "room");
            default -> Optional.empty();
        };
    }
}
