package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.triage.Disposition;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.BeforeRun;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.Wanted;
import org.soleus.server.triage.SpokenScreen;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to run next, and why.
@Controller
@Touches
class NextPages {

    private static final int DAYS_AHEAD = 14;

    private final NextDesk desk;
    private final BeforeRun before;
    private final SpokenScreen spoken;
    private final Pages pages;
    private final Frames frames;

    NextPages(NextDesk desk, BeforeRun before, SpokenScreen spoken, Pages pages, Frames frames) {
        this.desk = desk;
        this.before = before;
        this.spoken = spoken;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/next")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> next(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var answer = desk.next(me);
        if (isEmergency(answer)) return Sent.to("/triage/emergency");
        return page(asked, me, answer, given(answer, words(asked, me, answer)), Map.of());
    }

    private static boolean isEmergency(NextAnswer answer) {
        return answer.run() instanceof NextRun.GetSeen
                && answer.standing().leg().screen() == Disposition.E_NOW;
    }

    private RunWords words(HttpServletRequest asked, SignedIn me, NextAnswer answer) {
        return new RunWords(me, answer.history().today(), frames.wanted(asked));
    }

    private static Map<String, String> given(NextAnswer answer, RunWords words) {
        var given = new HashMap<String, String>();
        answer.wanted().flatMap(Wanted::day).ifPresent(day -> given.put("day", day.toString()));
        answer.wanted()
                .flatMap(Wanted::metres)
                .ifPresent(metres -> given.put("distance", words.typed(metres)));
        return given;
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest asked,
            SignedIn me,
            NextAnswer answer,
            Map<String, String> given,
            Map<String, String> errors) {
        var words = words(asked, me, answer);
        var wording = new NextWording(answer, words);
        var facts = new NextFacts(answer, words);
        var title = wording.title();
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "frame",
                frames.of(
                        asked,
                        words.say(),
                        errors.isEmpty() ? title : words.words("web.error", title)));
        values.put("answer", answer);
        values.put("wording", wording);
        values.put("words", words);
        values.put("why", facts.why());
        values.put("weighed", facts.weighed());
        values.put("drawn", answer.outing().map(run -> PatternDrawn.of(run, words)));
        values.put("taps", isToday(answer) ? spoken.in(words.say().language()).taps() : List.of());
        values.put("clear", isToday(answer) ? clear(me) : Optional.empty());
        values.put("given", given);
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/Next", values);
    }

    /// Whether there is a run of today: only before that one are the five questions asked.
    private static boolean isToday(NextAnswer answer) {
        return answer.outing().isPresent() && answer.day().equals(answer.history().today());
    }

    private Optional<String> clear(SignedIn me) {
        return before.clear(me).map(at -> NextWording.clear(at.atZone(me.zoneId()).toLocalTime()));
    }

    @PostMapping("/running/next/wish")
    @Transactional
    ResponseEntity<byte[]> wish(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var answer = desk.next(me);
        var words = words(asked, me, answer);
        var metres = Metres.read(sent.text("distance"), words.miles());
        var errors = problems(sent, words);
        if (!errors.isEmpty()) return page(asked, me, answer, sent.given(), errors);
        desk.want(me, sent.day("day"), metres);
        return Sent.to("/running/next");
    }

    private static Map<String, String> problems(Sent sent, RunWords words) {
        var errors = new LinkedHashMap<String, String>();
        if (!sent.text("distance").isBlank()
                && Metres.read(sent.text("distance"), words.miles()).isEmpty()) {
            errors.put("distance", words.words("next.wrong.distance"));
        }
        if (!sent.text("day").isBlank()
                && sent.day("day").filter(day -> isNear(day, words.today())).isEmpty()) {
            errors.put("day", words.words("next.wrong.day"));
        }
        return errors;
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS_AHEAD));
    }
}
