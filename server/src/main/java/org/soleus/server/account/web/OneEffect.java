package org.soleus.server.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Once;
import org.soleus.server.account.Performed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Makes every POST of a signed-in person take effect once.
///
/// The whole handler runs in one transaction together with the note of its key, and its answer is
/// held back until that has committed. The same form again gets the same answer and the words
/// "already saved"; the same key with another content is refused; a request that is turned down
/// leaves no note, so that it can be mended and sent again. A page is led onward; a script, which
/// could not read where to, is told that it is done and where a page would go.
final class OneEffect extends OncePerRequestFilter {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");
    private static final String NOTHING = "soleus.nothing-done";

    private final Once once;
    private final KeptFor keptFor;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver troubles;
    private final HandlerMapping handlers;

    OneEffect(
            Once once,
            KeptFor keptFor,
            PlatformTransactionManager transactions,
            HandlerExceptionResolver troubles,
            HandlerMapping handlers) {
        this.once = once;
        this.keptFor = keptFor;
        this.transaction = new TransactionTemplate(transactions);
        this.troubles = troubles;
        this.handlers = handlers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        var who = Scoping.signedIn();
        if (who.isEmpty() || !asked.getMethod().equals("POST") || needsNone(asked)) {
            next.doFilter(asked, answer);
            return;
        }
        if (keptFor.isAnother(asked, who.get())) {
            answer.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        try {
            var body = FormBody.of(asked);
            var key = key(body);
            var told = Performed.of(asked.getHeader(Performed.AT), asked.getHeader(Performed.NOW));
            var held = new HeldAnswer(answer);
            var earlier =
                    Objects.requireNonNull(
                            transaction.execute(
                                    status -> {
                                        var was = once.claim(who.get(), key, body.hash(), told);
                                        if (was.isPresent()) return was;
                                        pass(next, body, held);
                                        if (held.isGood() && !isNothingDone(asked)) {
                                            once.done(who.get(), key, held.answer());
                                        } else {
                                            status.setRollbackOnly();
                                        }
                                        return was;
                                    }));
            if (earlier.isPresent()) repeat(body, answer, who.get(), earlier.get());
            else held.release(!body.isOfScript() || isNothingDone(asked));
        } catch (Passed thrown) {
            throw thrown.asServletException();
        } catch (RuntimeException failed) {
            troubles.resolveException(asked, answer, null, failed);
        }
    }

    /// Says that a request was led elsewhere before it did anything: its key is still good.
    static void nothingDone(HttpServletRequest asked) {
        asked.setAttribute(NOTHING, true);
    }

    private static boolean isNothingDone(HttpServletRequest asked) {
        return asked.getAttribute(NOTHING) != null;
    }

    private static void repeat(
            FormBody asked, HttpServletResponse answer, SignedIn who, Once.Earlier earlier)
            throws IOException {
        if (!earlier.same()) {
            throw Refusal.told(HttpStatus.CONFLICT, "account.form.used");
        }
        var first = earlier.answer();
        var time = HOURS.format(earlier.at().atZone(who.zoneId()));
        answer.setHeader("Already-Saved", time);
        if (!first.type().isEmpty()) answer.setContentType(first.type());
        HeldAnswer.write(
                answer,
                asked.isOfScript() ? HeldAnswer.done(first.status()) : first.status(),
                first.location().isEmpty() ? "" : again(first.location(), time),
                first.body().getBytes(StandardCharsets.UTF_8));
    }

    /// The same address; the page there says when this was saved.
    static String again(String location, String time) {
        int mark = location.indexOf('#');
        var path = mark < 0 ? location : location.substring(0, mark);
        var rest = mark < 0 ? "" : location.substring(mark);
        return path + (path.contains("?") ? "&" : "?") + "again=" + time + rest;
    }

    private static void pass(FilterChain next, FormBody body, HeldAnswer held) {
        try {
            next.doFilter(body, held);
        } catch (ServletException | IOException thrown) {
            throw new Passed(thrown);
        }
    }

    private static UUID key(FormBody body) {
        try {
            var text = body.key();
            var key = UUID.fromString(text);
            if (key.toString().equalsIgnoreCase(text)) return key;
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw Refusal.told(HttpStatus.BAD_REQUEST, "account.form.incomplete");
    }

    private boolean needsNone(HttpServletRequest asked) {
        return handler(asked).map(OneEffect::needsNone).orElse(true);
    }

    static boolean needsNone(HandlerMethod method) {
        return method.hasMethodAnnotation(WithoutKey.class)
                || method.getBeanType().isAnnotationPresent(WithoutKey.class);
    }

    private Optional<HandlerMethod> handler(HttpServletRequest asked) {
        try {
            var chain = handlers.getHandler(asked);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception noSuchPage) {
            return Optional.empty();
        }
    }

    /// Carries what the chain threw out of the transaction, so that it rolls back.
    private static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed(Exception thrown) {
            super(thrown);
        }

        ServletException asServletException() {
            return new ServletException(getCause());
        }
    }
}
