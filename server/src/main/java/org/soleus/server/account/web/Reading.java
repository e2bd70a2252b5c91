package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Audit;
import org.soleus.server.account.Touches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/// Notes the reading of a member's own data before the handler runs; what cannot be noted is not
/// shown.
@Component
class Reading implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectProvider<Audit> audit;

    Reading(ObjectProvider<Audit> audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest asked, HttpServletResponse answer, Object handler) {
        var touches = touches(handler);
        if (touches != null && touches.others()) return true;
        // A form that is sent may be turned down after reading; what it writes is noted anyway.
        if (touches == null && !isMembersForm(asked, handler)) return true;
        Scoping.signedIn()
                .ifPresent(who -> audit.getObject().read(List.of(who.member()), route(asked)));
        return true;
    }

    private static boolean isMembersForm(HttpServletRequest asked, Object handler) {
        return asked.getMethod().equals("POST")
                && asked.isUserInRole("MEMBER")
                && handler instanceof HandlerMethod method
                && !OneEffect.needsNone(method);
    }

    private static @Nullable Touches touches(Object handler) {
        if (!(handler instanceof HandlerMethod method)) return null;
        var own = method.getMethodAnnotation(Touches.class);
        return own != null ? own : method.getBeanType().getAnnotation(Touches.class);
    }

    private static String route(HttpServletRequest asked) {
        var pattern = asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return asked.getMethod() + " " + pattern;
    }
}
