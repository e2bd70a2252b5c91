package org.soleus.server.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.SignedIn;
import org.soleus.server.web.Frames;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/// Runs each request in the scope of whoever sent it.
final class Scoping extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        var who = signedIn();
        if (who.isEmpty()) {
            next.doFilter(asked, answer);
            return;
        }
        who.get().reads().ifPresent(language -> Frames.reads(asked, language));
        try {
            who.get()
                    .scope()
                    .<Boolean, Exception>call(
                            () -> {
                                next.doFilter(asked, answer);
                                return true;
                            });
        } catch (ServletException | IOException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /// Whoever is signed in on this thread's request.
    static Optional<SignedIn> signedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
