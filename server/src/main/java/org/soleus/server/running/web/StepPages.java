package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.running.DaySteps;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.Steps;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;

/// Steps of a day as a member types them, and as she takes them back.
@Controller
@Touches
class StepPages {

    private static final String HEADING = "#steps-h";

    private final Steps steps;
    private final RunDesk desk;
    private final LoadPages load;
    private final Frames frames;
    private final Clock clock;

    StepPages(Steps steps, RunDesk desk, LoadPages load, Frames frames, Clock clock) {
        this.steps = steps;
        this.desk = desk;
        this.load = load;
        this.frames = frames;
        this.clock = clock;
    }

    @PostMapping("/running/load/steps")
    @Transactional
    ResponseEntity<byte[]> tell(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var errors = StepsView.problems(sent, desk.today(me), frames.wanted(asked));
        if (!errors.isEmpty()) return load.again(asked, me, span(me, sent), sent.given(), errors);
        int count = sent.number("steps", 0, DaySteps.MOST).orElseThrow();
        steps.tell(me.member(), sent.day("day").orElseThrow(), count, clock.instant());
        return Sent.to(span(me, sent).address() + HEADING);
    }

    /// A day of which she typed nothing stays as it is.
    @PostMapping("/running/load/steps/back")
    @Transactional
    ResponseEntity<byte[]> takeBack(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        sent.day("day").ifPresent(day -> steps.takeBack(me.member(), day));
        return Sent.to(span(me, sent).address() + HEADING);
    }

    /// The weeks that she was looking at.
    private Span span(SignedIn me, Sent sent) {
        return Span.of(sent.text("weeks"), sent.text("until"), desk.today(me));
    }
}
