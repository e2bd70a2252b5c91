package org.soleus.server.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.LargeBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns away what no page of ours would send, before anything is read or looked up.
///
/// Forms from elsewhere (CSRF) are told by `Sec-Fetch-Site` and `Origin`, which a page cannot
/// forge, together with a `SameSite=Strict` cookie. A token would need a session or a cookie for
/// every anonymous reader, and pages that are made once could not carry it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Gate extends OncePerRequestFilter {

    private static final long MOST_BYTES = 256 * 1024;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean loopback;
    private final String publicHost;
    private final Map<String, Long> large;

    Gate(
            @Value("${soleus.loopback}") boolean loopback,
            @Value("${soleus.public-host:}") String publicHost,
            List<LargeBody> large) {
        this.loopback = loopback;
        this.publicHost = publicHost;
        this.large =
                large.stream().collect(Collectors.toMap(LargeBody::path, LargeBody::mostBytes));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        var no = refusal(asked);
        if (no.isPresent()) {
            answer.sendError(no.get());
            return;
        }
        next.doFilter(asked, answer);
    }

    private Optional<Integer> refusal(HttpServletRequest asked) {
        if (!isOurName(asked.getServerName())) return Optional.of(421);
        if (READS.contains(asked.getMethod())) return Optional.empty();
        if (!isFromOurPages(asked)) return Optional.of(403);
        if (asked.getContentLengthLong() > most(asked)) return Optional.of(413);
        if (!isForm(asked) && asked.getContentLengthLong() < 0) return Optional.of(411);
        return isForm(asked) ? form(asked) : Optional.empty();
    }

    private long most(HttpServletRequest asked) {
        return isForm(asked) ? MOST_BYTES : large.getOrDefault(asked.getRequestURI(), MOST_BYTES);
    }

    /// On loopback only our own names are answered to: a page that rebinds its name to this machine
    /// gets nothing.
    private boolean isOurName(String name) {
        if (!loopback) return true;
        return name.equals("localhost")
                || name.matches("127(\\.[0-9]{1,3}){3}")
                || name.equals("[::1]")
                || name.equals("0:0:0:0:0:0:0:1")
                || name.equals(publicHost);
    }

    private static boolean isFromOurPages(HttpServletRequest asked) {
        var site = asked.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        var origin = asked.getHeader("Origin");
        if (origin != null) {
            var own = "://" + asked.getHeader("Host");
            return origin.toLowerCase(Locale.ROOT).endsWith(own.toLowerCase(Locale.ROOT));
        }
        // No browser: nobody else's sign-in can be ridden on without a cookie.
        return asked.getHeader("Cookie") == null;
    }

    private static boolean isForm(HttpServletRequest asked) {
        var type = asked.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /// Reads the form here, so that one that cannot be read is told in one place.
    private static Optional<Integer> form(HttpServletRequest asked) {
        try {
            for (var field : asked.getParameterMap().entrySet()) {
                if (!isText(field.getKey())) return Optional.of(400);
                for (var value : field.getValue()) if (!isText(value)) return Optional.of(400);
            }
            return Optional.empty();
        } catch (IllegalStateException broken) {
            return Optional.of(String.valueOf(broken.getMessage()).contains("too") ? 413 : 400);
        }
    }

    /// Whether every character is one, and none is a zero, which no text of a person holds.
    static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) return false;
            if (Character.isHighSurrogate(c)) {
                boolean pair =
                        i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) return false;
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
