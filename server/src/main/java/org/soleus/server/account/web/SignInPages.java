package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.SessionsEnded;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.SignedOut;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sign-in by passkey or code, and sign-out.
@Controller
@WithoutKey("a code is good for one use, and leaving twice is leaving once")
class SignInPages {

    private final Pages pages;
    private final Frames frames;
    private final CodeDesk codes;
    private final SigningIn signingIn;
    private final Throttle throttle;
    private final Outbox outbox;
    private final Demo demo;
    private final ApplicationEventPublisher events;

    SignInPages(
            Pages pages,
            Frames frames,
            CodeDesk codes,
            SigningIn signingIn,
            Throttle throttle,
            Outbox outbox,
            Demo demo,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.frames = frames;
        this.codes = codes;
        this.signingIn = signingIn;
        this.throttle = throttle;
        this.outbox = outbox;
        this.demo = demo;
        this.events = events;
    }

    @GetMapping("/account/signin")
    ResponseEntity<byte[]> page(HttpServletRequest asked) {
        return show(asked, HttpStatus.OK, "", Map.of());
    }

    @PostMapping("/account/signin")
    ResponseEntity<byte[]> ask(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String mail) {
        throttle.pass("signin", asked.getRemoteAddr());
        if (!SignUpForm.isMail(mail)) {
            var error = Map.of("mail", "account.wrong.mail");
            return show(asked, HttpStatus.UNPROCESSABLE_CONTENT, mail, error);
        }
        var ticket = codes.send(SignUpForm.address(mail), Optional.empty(), frames.wanted(asked));
        return CodePage.show(pages, frames, asked, ticket, outbox);
    }

    @PostMapping("/account/code")
    ResponseEntity<byte[]> enter(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code) {
        throttle.pass("code", asked.getRemoteAddr());
        var waiting = codes.waiting(ticket);
        if (waiting.isEmpty()) return over(asked);
        var digits = code.replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{6}")) return again(asked, ticket, "account.code.six");
        return switch (codes.enter(waiting.get(), digits)) {
            case CodeDesk.Entered.In in -> {
                signingIn.enter(asked, answer, in.who());
                yield to(in.isNew() ? "/plan/intake/1" : signingIn.home(in.who()));
            }
            case CodeDesk.Entered.Wrong() -> again(asked, ticket, "account.code.wrong");
            case CodeDesk.Entered.Over() -> over(asked);
        };
    }

    /// @param device the address by which her device rings; empty where it does not
    @PostMapping("/account/signout")
    ResponseEntity<byte[]> leave(
            HttpServletRequest asked,
            @AuthenticationPrincipal @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String device) {
        if (me != null) tell(asked, me, device);
        signingIn.leave(asked);
        return ResponseEntity.status(done(asked))
                .location(URI.create("/"))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    /// A page is led onward; a script, which could read neither where to nor who says so, is told
    /// that it is done.
    private static HttpStatus done(HttpServletRequest asked) {
        return asked.getHeader(FormBody.KEY) == null ? HttpStatus.SEE_OTHER : HttpStatus.NO_CONTENT;
    }

    private void tell(HttpServletRequest asked, SignedIn me, String device) {
        if (!device.isBlank()) {
            events.publishEvent(new SignedOut(me.tenant(), me.member(), device));
        }
        var session = asked.getSession(false);
        if (session == null) return;
        var ended = Set.of(session.getId());
        events.publishEvent(new SessionsEnded(me.tenant(), me.member(), ended));
    }

    private ResponseEntity<byte[]> again(HttpServletRequest asked, String ticket, String error) {
        return CodePage.show(
                pages,
                frames,
                asked,
                HttpStatus.UNPROCESSABLE_CONTENT,
                ticket,
                Map.of("code", error),
                outbox);
    }

    private ResponseEntity<byte[]> over(HttpServletRequest asked) {
        var error = Map.of("mail", "account.code.over");
        return show(asked, HttpStatus.UNPROCESSABLE_CONTENT, "", error);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, HttpStatus status, String mail, Map<String, String> errors) {
        var frame = FormFrame.of(frames, asked, "account.signin.title", errors);
        return pages.show(
                status,
                "account/SignIn",
                Map.of(
                        "frame",
                        frame,
                        "mail",
                        mail,
                        "kept",
                        asked.getParameter("kept") != null,
                        "errors",
                        FormFrame.words(frame, errors),
                        "codes",
                        outbox.works(),
                        "demo",
                        demo.isOpen()));
    }

    private static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
