package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.Map;

/// Sign-in at a touch, and mail to be read, on the demo.
@Controller
@WithoutKey("signing in twice is being signed in")
class DemoPages {

    private final Pages pages;
    private final Frames frames;
    private final Demo demo;
    private final DemoPeople people;
    private final Outbox outbox;
    private final SigningIn signingIn;

    DemoPages(
            Pages pages,
            Frames frames,
            Demo demo,
            DemoPeople people,
            Outbox outbox,
            SigningIn signingIn) {
        this.pages = pages;
        this.frames = frames;
        this.demo = demo;
        this.people = people;
        this.outbox = outbox;
        this.signingIn = signingIn;
    }

    @GetMapping("/account/demo")
    ResponseEntity<byte[]> doors(HttpServletRequest asked) {
        if (!demo.isOpen()) throw Refusal.notFound();
        return pages.show(
                "account/Demo",
                Map.of("frame", frames.of(asked, "Look around"), "people", people.all()));
    }

    @PostMapping("/account/demo")
    ResponseEntity<byte[]> enter(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @RequestParam(defaultValue = "") String person) {
        if (!demo.isOpen()) throw Refusal.notFound();
        var who = people.find(person).orElseThrow(Refusal::notFound);
        signingIn.enter(asked, answer, who);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(signingIn.home(who)))
                .build();
    }

    @GetMapping("/account/outbox")
    ResponseEntity<byte[]> letters(HttpServletRequest asked) {
        if (!outbox.isLocal()) throw Refusal.notFound();
        return pages.show(
                "account/Outbox",
                Map.of("frame", frames.of(asked, "Outbox"), "letters", outbox.kept()));
    }
}
