package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.Performed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.AheadDesk;
import org.soleus.server.plan.AheadDesk.Stand;
import org.soleus.server.plan.AheadDesk.Told;
import org.soleus.server.plan.Offer;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/// Today's session on a phone without a connection: what is taken along, and what comes of it.
@Controller
@Touches
class AheadPages {

    private static final MediaType WORDS = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final AheadDesk desk;
    private final AheadTold told;
    private final Screen screen;
    private final Frames frames;
    private final Clock clock;

    AheadPages(AheadDesk desk, AheadTold told, Screen screen, Frames frames, Clock clock) {
        this.desk = desk;
        this.told = told;
        this.screen = screen;
        this.frames = frames;
        this.clock = clock;
    }

    /// What a phone takes along of today's session; nothing where none may be begun without the
    /// clinic.
    ///
    /// @param ignored another one whenever something else is planned
    @GetMapping("/plan/session/ahead/{kind}/{mark}")
    @Transactional(readOnly = true)
    ResponseEntity<?> ahead(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String kind,
            @PathVariable("mark") String ignored) {
        var found = desk.find(me, Form.kind(kind));
        if (found.isEmpty()) return ResponseEntity.noContent().build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(told.of(asked, me, found.get()));
    }

    /// What was answered on a phone without a connection, and whether the session was begun.
    @PostMapping("/plan/session/{id}/begin")
    @Transactional
    ResponseEntity<byte[]> begun(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var session = Form.uuid(id).orElseThrow(Refusal::notFound);
        var at = Performed.toldAt(asked::getHeader, clock.instant());
        boolean began = Form.text(sent, "began").equals("yes");
        var told = new Told(Form.taps(screen, sent), Form.score(sent, "before"), began, at);
        var found = desk.open(me, session, Form.text(sent, "offer"));
        if (found.isEmpty()) return heard(asked, me, told);
        var offer = found.get();
        var stand = desk.keep(me, offer, told);
        return began ? said(asked, offer, stand) : Form.to(onward(offer, stand));
    }

    /// Danger in answers that belong to no session of hers is heard; nothing else of them is kept.
    private ResponseEntity<byte[]> heard(HttpServletRequest asked, SignedIn me, Told told) {
        if (desk.hear(me, told)) return said(asked, "ahead.said.heard");
        throw Refusal.told(HttpStatus.BAD_REQUEST, "ahead.not-here");
    }

    private static String onward(Offer offer, Stand stand) {
        return switch (stand) {
            case SCREEN -> "/plan/check";
            case CLOSED -> "/plan/today";
            case AS_TOLD, CHANGED, ANOTHER_DAY -> "/plan/session/start?kind=" + offer.kind().name();
        };
    }

    /// Her phone keeps what is said here until she has read it.
    private ResponseEntity<byte[]> said(HttpServletRequest asked, Offer offer, Stand stand) {
        if (stand == Stand.AS_TOLD) return Form.to(address(offer.session()));
        return said(asked, "ahead.said." + stand.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private ResponseEntity<byte[]> said(HttpServletRequest asked, String key) {
        var words = frames.wanted(asked).words(key).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .cacheControl(CacheControl.noStore())
                .contentType(WORDS)
                .body(words);
    }

    static String address(UUID session) {
        return "/plan/session/" + session;
    }
}
