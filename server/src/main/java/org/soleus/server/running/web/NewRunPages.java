package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.ByHand;
import org.soleus.server.running.RunDesk;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run written down by hand, in twenty seconds.
@Controller
@Touches
class NewRunPages {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final RunDesk desk;
    private final Pages pages;
    private final Frames frames;

    NewRunPages(RunDesk desk, Pages pages, Frames frames) {
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/running/new")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> form(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var given = Map.of("day", desk.today(me).toString());
        return form(asked, me, given, Map.of(), "", List.of());
    }

    /// What was sent, once more: nothing that she ticked is lost.
    private ResponseEntity<byte[]> form(
            HttpServletRequest asked,
            SignedIn me,
            Sent sent,
            Map<String, String> errors,
            String sure) {
        return form(asked, me, sent.given(), errors, sure, sent.all("sign"));
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest asked,
            SignedIn me,
            Map<String, String> given,
            Map<String, String> errors,
            String sure,
            List<String> signs) {
        var values = new LinkedHashMap<String, Object>();
        var words = words(asked, me);
        values.put("frame", frames.of(asked, words.say(), words.title("run.new.title", errors)));
        values.put("words", words);
        values.put("given", given);
        values.put("errors", errors);
        values.put("sure", sure);
        values.put("signs", signs);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "running/New", values);
    }

    @PostMapping("/running/new")
    @Transactional
    ResponseEntity<byte[]> log(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var words = words(asked, me);
        var metres = Metres.read(sent.text("distance"), words.miles());
        var minutes = sent.number("minutes", 1, 1_440);
        var errors = FeltForm.problems(sent, words.say());
        day(sent, errors, words);
        if (metres.isEmpty()) errors.put("distance", words.words("run.wrong.distance"));
        if (minutes.isEmpty()) errors.put("minutes", words.words("run.wrong.minutes"));
        if (!errors.isEmpty()) return form(asked, me, sent, errors, "");
        var place = sent.text("place").equals("treadmill") ? Place.TREADMILL : Place.UNKNOWN;
        var run = ByHand.of(Sport.RUNNING, place, metres.get(), 60 * minutes.get());
        var day = sent.day("day").orElseThrow();
        var sure = Sure.of(day, metres.get(), 60 * minutes.get());
        if (!sure.isSaid(sent)) errors.putAll(doubts(me, day, run, words));
        if (!errors.isEmpty()) return form(asked, me, sent, errors, sure.key());
        return Sent.to(
                "/running/" + desk.writeDown(me, day, run, FeltForm.felt(sent)) + "?saved=1");
    }

    private RunWords words(HttpServletRequest asked, SignedIn me) {
        return new RunWords(me, desk.today(me), frames.wanted(asked));
    }

    /// What is asked once before it is kept.
    private Map<String, String> doubts(SignedIn me, LocalDate day, Run run, RunWords words) {
        var doubts = new LinkedHashMap<String, String>();
        int metres = (int) run.figures().find(Figure.DISTANCE).orElse(0);
        int seconds = (int) run.figures().find(Figure.MOVING).orElse(0);
        if (Sure.isOdd(metres, seconds)) {
            doubts.put("distance", Sure.question(metres, seconds, words));
        }
        desk.brought(me, day, run)
                .ifPresent(
                        same ->
                                doubts.put(
                                        "day",
                                        words.words(
                                                "run.brought",
                                                words.distance(same.summary().metres()))));
        return doubts;
    }

    /// Complains of a day that cannot have been.
    static void day(Sent sent, Map<String, String> errors, RunWords words) {
        var day = sent.day("day");
        if (day.isEmpty() || day.get().isAfter(words.today()) || day.get().isBefore(FIRST)) {
            errors.put("day", words.words("run.wrong.day"));
        }
    }
}
