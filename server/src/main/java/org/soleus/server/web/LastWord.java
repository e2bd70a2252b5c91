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

/// Tells what fails around the pages, in the filters: a session that cannot be read because the
/// store is away, most of all. It asks nothing of the store itself.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastWord extends OncePerRequestFilter {

    private final TroubleAnswers answers;

    LastWord(TroubleAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        try {
            next.doFilter(asked, answer);
        } catch (RuntimeException | ServletException broken) {
            answers.write(asked, answer, Failures.told(broken));
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
