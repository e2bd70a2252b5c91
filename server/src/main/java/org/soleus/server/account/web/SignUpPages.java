package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Consent;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Sign-up: adults only, consent in plain words, then a passkey or a code by mail.
@Controller
@WithoutKey("before anybody is signed in, a code is good for one use and a passkey made once")
class SignUpPages {

    private final Pages pages;
    private final Frames frames;
    private final CodeDesk codes;
    private final Enrolments enrolments;
    private final SigningIn signingIn;
    private final Throttle throttle;
    private final Outbox outbox;
    private final Clock clock;

    SignUpPages(
            Pages pages,
            Frames frames,
            CodeDesk codes,
            Enrolments enrolments,
            SigningIn signingIn,
            Throttle throttle,
            Outbox outbox,
            Clock clock) {
        this.pages = pages;
        this.frames = frames;
        this.codes = codes;
        this.enrolments = enrolments;
        this.signingIn = signingIn;
        this.throttle = throttle;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping("/account/signup")
    ResponseEntity<byte[]> empty(HttpServletRequest asked) {
        return show(asked, HttpStatus.OK, SignUpForm.empty(asked.getLocale(), ""), Map.of());
    }

    /// From the end of the screen: takes its sealed answers along.
    @PostMapping("/account/signup/begin")
    ResponseEntity<byte[]> begin(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String screen) {
        return show(asked, HttpStatus.OK, SignUpForm.empty(asked.getLocale(), screen), Map.of());
    }

    @PostMapping("/account/signup")
    ResponseEntity<byte[]> signUp(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "code") String way) {
        throttle.pass("signup", asked.getRemoteAddr());
        var say = frames.wanted(asked);
        var form =
                new SignUpForm(
                        name,
                        mail,
                        born,
                        unit,
                        zone,
                        agreed.equals("yes"),
                        screen,
                        way,
                        say.language().tag());
        var errors = form.errors(clock.instant());
        if (!errors.isEmpty()) return show(asked, HttpStatus.UNPROCESSABLE_CONTENT, form, errors);
        if (way.equals("passkey") || !outbox.works()) {
            var who = enrolments.enrol(form.enrolment(clock.instant(), false));
            signingIn.enter(asked, answer, who);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/account/passkey"))
                    .build();
        }
        var ticket = codes.send(SignUpForm.address(mail), Optional.of(form), say);
        return CodePage.show(pages, frames, asked, ticket, outbox);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked,
            HttpStatus status,
            SignUpForm form,
            Map<String, String> errors) {
        var frame = FormFrame.of(frames, asked, "account.signup.title", errors);
        return pages.show(
                status,
                "account/SignUp",
                Map.of(
                        "frame",
                        frame,
                        "form",
                        form,
                        "errors",
                        FormFrame.words(frame, errors),
                        "zones",
                        Places.ZONES,
                        "consent",
                        Consent.HEALTH_DATA,
                        "mail",
                        outbox.works()));
    }
}
