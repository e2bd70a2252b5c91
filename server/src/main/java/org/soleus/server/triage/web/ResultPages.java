package org.soleus.server.triage.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.triage.AnswerLines;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.triage.Screens;
import org.soleus.server.triage.SealedScreen;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Where the answers lead, each on a page that cannot be taken for another.
@Controller
class ResultPages {

    private static final DateTimeFormatter TAKEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final Screen screen;
    private final SealedScreen sealed;
    private final Screens screens;
    private final Pages pages;
    private final Frames frames;
    private final Clock clock;

    ResultPages(
            Screen screen,
            SealedScreen sealed,
            Screens screens,
            Pages pages,
            Frames frames,
            Clock clock) {
        this.screen = screen;
        this.sealed = sealed;
        this.screens = screens;
        this.pages = pages;
        this.frames = frames;
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
        if (member) screens.keep(answers);
        var zone = me == null ? ZoneId.of("UTC") : me.zoneId();
        var taken = TAKEN.format(clock.instant().atZone(zone)) + (me == null ? " UTC" : "");
        var told = Told.of(screen, answers, sealed.seal(answers), taken, member);
        var title = title(told.disposition(), frames.of(asked, "").emergency().number());
        return pages.show("triage/Result", Map.of("frame", frames.of(asked, title), "told", told));
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
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "These answers can no longer be read. Start the safety check again; it takes"
                        + " three minutes.");
    }

    static String title(Disposition disposition, String number) {
        return switch (disposition) {
            case E_NOW -> "Call " + number + " now.";
            case SAME_DAY -> "Have this leg examined in person today.";
            case SEE_FIRST -> "See a clinician before you start.";
            case PT_REVIEW -> "See a clinician first.";
            case OK -> "Your answers show no warning sign.";
        };
    }
}
