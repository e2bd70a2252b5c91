package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Once;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Staff;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;

/// Which addresses are open, and which need a sign-in: everything of a member's, a therapist's or
/// an account's is closed, the rest is for everybody.
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String[] MEMBERS = {
        "/account/erase",
        "/account/kept",
        "/account/offline/**",
        "/plan/**",
        "/outcome/**",
        "/measure/**",
        "/running/**",
        "/motion/**",
        "/gait/**"
    };
    private static final String[] WAYS_IN = {
        "/account/signin",
        "/account/signin/recovery",
        "/account/signup",
        "/account/signup/begin",
        "/account/code",
        "/account/passkey/signin",
        "/account/passkey/signin/options",
        "/account/outbox",
        "/account/receipt",
        "/account/receipt.json",
        "/account/demo"
    };

    /// Opened by what the address itself carries, without a cookie: where a service of runs sends a
    /// member back to, what calls a reminder off from its mail, and what a calendar program reads.
    private static final String[] BY_ADDRESS = {
        "/running/services/*/back", "/plan/reminders/stop", "/plan/calendar/*"
    };

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SecurityContextRepository sessions,
            Once once,
            KeptFor keptFor,
            PlatformTransactionManager transactions,
            Staff staff,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver troubles,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(
                        who ->
                                who.requestMatchers(WAYS_IN)
                                        .permitAll()
                                        .requestMatchers(BY_ADDRESS)
                                        .permitAll()
                                        .requestMatchers(MEMBERS)
                                        .hasRole("MEMBER")
                                        .requestMatchers("/care/**")
                                        .access((asks, at) -> helps(staff, asks.get()))
                                        .requestMatchers("/content", "/content/**")
                                        .access((asks, at) -> owns(staff, asks.get()))
                                        .requestMatchers("/account/**")
                                        .authenticated()
                                        .anyRequest()
                                        .permitAll())
                .exceptionHandling(no -> no.authenticationEntryPoint(Doors::askToSignIn))
                .addFilterAfter(new Scoping(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new OneEffect(once, keptFor, transactions, troubles, handlers),
                        AuthorizationFilter.class)
                .build();
    }

    private static AuthorizationDecision owns(Staff staff, @Nullable Authentication asks) {
        return new AuthorizationDecision(
                asks != null && asks.getPrincipal() instanceof SignedIn who && staff.owns(who));
    }

    private static AuthorizationDecision helps(Staff staff, @Nullable Authentication asks) {
        return new AuthorizationDecision(
                asks != null && asks.getPrincipal() instanceof SignedIn who && staff.admits(who));
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /// There are no passwords here, and so no users to look up by one.
    @Bean
    UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException("there are no passwords");
        };
    }

    /// A page leads to the sign-in, which says so where her phone keeps what she told; anything
    /// else is told plainly.
    private static void askToSignIn(
            HttpServletRequest asked, HttpServletResponse answer, AuthenticationException no)
            throws IOException {
        var accept = asked.getHeader(HttpHeaders.ACCEPT);
        if (asked.getMethod().equals("GET") && accept != null && accept.contains("text/html")) {
            answer.setStatus(303);
            boolean kept = asked.getParameter("kept") != null;
            answer.setHeader(HttpHeaders.LOCATION, "/account/signin" + (kept ? "?kept" : ""));
        } else {
            answer.sendError(401);
        }
    }
}
