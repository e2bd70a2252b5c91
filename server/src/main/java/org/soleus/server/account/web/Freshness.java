package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Fresh;
import org.soleus.server.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets nobody into what is [Fresh] who has not just shown that it is she, before anything is read.
@Component
class Freshness implements HandlerInterceptor, WebMvcConfigurer {

    /// How long it holds.
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String SHOWN = "soleus.shown";

    private final Clock clock;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final ObjectProvider<Newcomers> newcomers;

    Freshness(
            Clock clock,
            ObjectProvider<RequestMappingHandlerMapping> handlers,
            ObjectProvider<Newcomers> newcomers) {
        this.clock = clock;
        this.handlers = handlers;
        this.newcomers = newcomers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest asked, HttpServletResponse answer, Object handler) {
        var fresh = fresh(handler);
        if (fresh == null || isShown(asked)) return true;
        if (fresh.sparesNewcomers() && isNewcomer()) return true;
        if (!wantsPage(asked)) throw Refusal.told(HttpStatus.FORBIDDEN, "account.wrong.shown");
        var page = fresh.page().isEmpty() ? asked.getRequestURI() : fresh.page();
        OneEffect.nothingDone(asked);
        answer.setStatus(HttpStatus.SEE_OTHER.value());
        answer.setHeader(HttpHeaders.LOCATION, "/account/confirm?then=" + page);
        return false;
    }

    private boolean isNewcomer() {
        return Scoping.signedIn().map(me -> newcomers.getObject().isNew(me)).orElse(false);
    }

    /// Notes that she has just shown that it is she. Her session goes on under another id, so that
    /// whoever knew the old one is out.
    void show(HttpServletRequest asked) {
        asked.changeSessionId();
        asked.getSession().setAttribute(SHOWN, clock.instant());
    }

    /// Whether she has, and it still holds.
    boolean isShown(HttpServletRequest asked) {
        var session = asked.getSession(false);
        return session != null
                && session.getAttribute(SHOWN) instanceof Instant at
                && clock.instant().isBefore(at.plus(LIFE));
    }

    /// The page to go on to: one of those that need it, and no other address.
    String onward(String page) {
        return pages().contains(page) ? page : "/account";
    }

    private Set<String> pages() {
        return handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(one -> page(one.getKey(), one.getValue()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> page(RequestMappingInfo route, HandlerMethod handler) {
        var fresh = fresh(handler);
        if (fresh == null) return Optional.empty();
        return fresh.page().isEmpty()
                ? route.getPatternValues().stream().findFirst()
                : Optional.of(fresh.page());
    }

    private static @Nullable Fresh fresh(Object handler) {
        if (!(handler instanceof HandlerMethod method)) return null;
        var own = method.getMethodAnnotation(Fresh.class);
        return own != null ? own : method.getBeanType().getAnnotation(Fresh.class);
    }

    private static boolean wantsPage(HttpServletRequest asked) {
        return Objects.requireNonNullElse(asked.getHeader(HttpHeaders.ACCEPT), "")
                .contains("text/html");
    }
}
