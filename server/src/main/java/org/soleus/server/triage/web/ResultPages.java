package org.soleus.server.triage.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.triage.AnswerLines;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.triage.Screens;
import org.soleus.server.triage.SealedScreen;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/// Where the answers lead, each on a page that cannot be taken for another.
@Controller
class ResultPages {

    private final Screen screen;
    private final SealedScreen sealed;
    private final Screens screens;
    private final Pages pages;
    private final Tongue tongue;
    private final Clock clock;

    ResultPages(
            Screen screen,
            SealedScreen sealed,
            Screens screens,
            Pages pages,
            Tongue tongue,
            Clock clock) {
        this.screen = screen;
        this.sealed = sealed;
        this.screens = screens;
        this.pages = pages;
        this.tongue = tongue;
        this.clock = clock;
    }

    /// @param state the sealed answers of a walk through our pages
    /// @param lines the answers of a walk on the phone, which were never with us
    @PostMapping("/triage/result")
    @WithoutKey("an anonymous result keeps nothing, and a member's is a new screen each time")
    ResponseEntity<byte[]> result(
            HttpServletRequest asked,
            @AuthenticationPrincipal @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String lines) {
        return show(asked, state.isEmpty() ? fromPhone(lines) : opened(state), me);
    }

    ResponseEntity<byte[]> show(HttpServletRequest asked, Answers answers, @Nullable SignedIn me) {
        boolean member = asked.isUserInRole("MEMBER");
        var spoken = tongue.screen(asked);
        if (member) screens.keep(answers, spoken);
        var say = tongue.say(asked);
        var told = Told.of(spoken, answers, sealed.seal(answers), taken(me, say), member, say);
        var frame = tongue.frame(asked, "");
        var titled = tongue.frame(asked, told.title(frame));
        return pages.show("triage/Result", Map.of("frame", titled, "told", told));
    }

    private String taken(@Nullable SignedIn me, Say say) {
        var zone = me == null ? ZoneId.of("UTC") : me.zoneId();
        return say.moment(clock.instant().atZone(zone)) + (me == null ? " UTC" : "");
    }

    Answers opened(String state) {
        return sealed.open(state).orElseThrow(ResultPages::unreadable);
    }

    private Answers fromPhone(String lines) {
        var answers = AnswerLines.read(screen, lines).orElseThrow(ResultPages::unreadable);
        if (answers.given().isEmpty()) throw unreadable();
        return answers;
    }

    private static Refusal unreadable() {
        return Refusal.told(HttpStatus.BAD_REQUEST, "triage.unreadable");
    }
}
