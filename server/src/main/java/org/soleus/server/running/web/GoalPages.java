package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.running.next.Goals;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.NextDesk;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Metres;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A distance by a day: what leads there, or what is possible by then.
@Controller
@Touches
class GoalPages {

    private final NextDesk desk;
    private final Pages pages;
    private final Frames frames;

    GoalPages(NextDesk desk, Pages pages, Frames frames) {
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/goal")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> goal(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return page(asked, me, Map.of(), Map.of());
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest asked,
            SignedIn me,
            Map<String, String> given,
            Map<String, String> errors) {
        var answer = desk.next(me);
        var words = words(asked, me, answer.history().today());
        var view = GoalView.of(answer, words);
        var filled = new HashMap<String, String>();
        answer.aim()
                .ifPresent(
                        aim -> {
                            filled.put("distance", words.typed(aim.metres()));
                            filled.put("day", aim.day().toString());
                        });
        filled.putAll(given);
        var values = new LinkedHashMap<String, Object>();
        var title = errors.isEmpty() ? view.heading() : words.words("web.error", view.heading());
        values.put("frame", frames.of(asked, words.say(), title));
        values.put("view", view);
        values.put("words", words);
        values.put("given", filled);
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/Goal", values);
    }

    @PostMapping("/running/goal")
    @Transactional
    ResponseEntity<byte[]> aim(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var words = words(asked, me, desk.next(me).history().today());
        var metres = Metres.read(sent.text("distance"), words.miles());
        var day = sent.day("day").filter(one -> isWithinReach(one, words.today()));
        var errors = new LinkedHashMap<String, String>();
        if (metres.isEmpty()) errors.put("distance", words.words("next.goal.wrong.distance"));
        if (day.isEmpty()) {
            errors.put("day", words.words("next.goal.wrong.day"));
        }
        if (!errors.isEmpty()) return page(asked, me, sent.given(), errors);
        desk.aimAt(me, day.orElseThrow(), metres.orElseThrow());
        return Sent.to("/running/goal");
    }

    private RunWords words(HttpServletRequest asked, SignedIn me, LocalDate today) {
        return new RunWords(me, today, frames.wanted(asked));
    }

    private static boolean isWithinReach(LocalDate day, LocalDate today) {
        var monday = GoalView.monday(today);
        return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(Goals.MOST_WEEKS));
    }

    @PostMapping("/running/goal/giveup")
    @Transactional
    ResponseEntity<byte[]> giveUp(@AuthenticationPrincipal SignedIn me) {
        desk.giveUp(me);
        return Sent.to("/running/goal");
    }
}
