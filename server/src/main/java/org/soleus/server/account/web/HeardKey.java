package org.soleus.server.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/// Says in each answer to a script which key was heard, refusals and failures too.
///
/// A phone lets go of what it kept, or calls it refused, by this clinic's own word alone. Whatever
/// answers in between (the sign-in of a network, a page that says to come back later) has never
/// seen the key there, and does not name it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class HeardKey extends OncePerRequestFilter {

    static final String HEADER = "Heard";

    /// What a header may say again as it came.
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z-]{1,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        var key = asked.getHeader(FormBody.KEY);
        if (key != null && PLAIN.matcher(key).matches()) answer.setHeader(HEADER, key);
        next.doFilter(asked, answer);
    }
}
