package org.soleus.bench.fault.inside;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;

/// Knows what each thread answers, and the moment before the answer goes.
record Watching(Moments moments) implements Filter {

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        if (!(asked instanceof HttpServletRequest request)
                || !(answer instanceof HttpServletResponse response)
                || !request.getMethod().equals("POST")) {
            next.doFilter(asked, answer);
            return;
        }
        Moments.asked(request.getRequestURI());
        try {
            next.doFilter(asked, new Leaving(response, moments));
        } finally {
            Moments.asked("");
        }
    }

    /// An answer that is about to leave.
    private static final class Leaving extends HttpServletResponseWrapper {

        private final Moments moments;

        Leaving(HttpServletResponse answer, Moments moments) {
            super(answer);
            this.moments = moments;
        }

        @Override
        public void flushBuffer() throws IOException {
            moments.at(Moments.BEFORE_ANSWER);
            super.flushBuffer();
        }
    }
}
