package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.Settled;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Unit;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The account and its settings.
@Controller
@Touches
class AccountPages {

    private static final Set<String> THEMES = Set.of("device", "light", "dark");

    private final Pages pages;
    private final Frames frames;
    private final People people;
    private final MemberKeys keys;
    private final Passkeys passkeys;
    private final SigningIn signingIn;
    private final ApplicationEventPublisher events;

    AccountPages(
            Pages pages,
            Frames frames,
            People people,
            MemberKeys keys,
            Passkeys passkeys,
            SigningIn signingIn,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.frames = frames;
        this.people = people;
        this.keys = keys;
        this.passkeys = passkeys;
        this.signingIn = signingIn;
        this.events = events;
    }

    @GetMapping("/account")
    @Transactional
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var profile = people.find(me.member()).orElseThrow(Refusal::notFound);
        return pages.show(
                "account/Account",
                Map.of(
                        "frame", frames.told(asked, "account.title"),
                        "me", me,
                        "name", profile.identity(keys).map(Identity::name).orElse(""),
                        "mail", profile.identity(keys).map(Identity::mail).orElse(""),
                        "theme", profile.theme(),
                        "zones", Places.ZONES,
                        "passkeys", passkeys.count(me.member()),
                        "saved", asked.getParameter("saved") != null));
    }

    @PostMapping("/account")
    @Transactional
    ResponseEntity<byte[]> settle(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String theme) {
        boolean known = unit.equals("km") || unit.equals("mi");
        if (!known || !Places.isZone(zone) || !THEMES.contains(theme)) {
            throw Refusal.told(HttpStatus.BAD_REQUEST, "account.wrong.setting");
        }
        var chosen = Unit.valueOf(unit.toUpperCase(Locale.ROOT));
        people.settle(me.member(), chosen, zone, theme);
        events.publishEvent(new Settled(me.tenant(), me.member()));
        signingIn.settle(asked, answer, me.with(chosen, zone));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/account?saved"))
                .header(HttpHeaders.SET_COOKIE, cookie(theme).toString())
                .build();
    }

    private static ResponseCookie cookie(String theme) {
        return ResponseCookie.from("theme", theme)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(theme.equals("device") ? Duration.ZERO : Duration.ofDays(365))
                .build();
    }
}
