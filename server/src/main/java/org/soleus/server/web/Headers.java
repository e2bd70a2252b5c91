package org.soleus.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.function.BiConsumer;

/// The headers that every answer carries, errors too: nothing from elsewhere may load, frame or
/// read a page, and nothing that is not an asset is kept.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Headers extends OncePerRequestFilter {

    static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        closed(answer::setHeader);
        if (asked.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        answer.setHeader("Cache-Control", kept(asked));
        next.doFilter(asked, answer);
    }

    /// What closes every answer to other sites.
    static void closed(BiConsumer<String, String> answer) {
        answer.accept("Content-Security-Policy", POLICY);
        answer.accept("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": with it a form's Origin would read "null".
        answer.accept("Referrer-Policy", "same-origin");
        answer.accept("Cross-Origin-Opener-Policy", "same-origin");
        answer.accept("Cross-Origin-Resource-Policy", "same-origin");
        answer.accept("X-Frame-Options", "DENY");
        answer.accept(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    }

    private static String kept(HttpServletRequest asked) {
        var path = asked.getRequestURI();
        if (!Assets.isUnder(path)) return "no-store";
        return Assets.isCurrent(path, asked.getParameter("v"))
                ? "public, max-age=31536000, immutable"
                : "public, max-age=300";
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
