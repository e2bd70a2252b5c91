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
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        if (asked.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        answer.setHeader("Cache-Control", kept(asked));
        next.doFilter(asked, answer);
    }

    private static String kept(HttpServletRequest asked) {
        var path = asked.getRequestURI();
        boolean asset =
                path.startsWith("/css/")
                        || path.startsWith("/js/")
                        || path.startsWith("/img/")
                        || path.startsWith("/device/");
        if (!asset) return "no-store";
        return asked.getParameter("v") == null
                ? "public, max-age=300"
                : "public, max-age=31536000, immutable";
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
