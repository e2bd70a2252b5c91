package org.soleus.server.measure.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.Wave;
import org.soleus.content.measure.Questions;
import org.soleus.server.account.Performed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.measure.WaveDesk;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions of a wave: asked once, passed over without a word, and what follows from them.
@Controller
@Touches
class WavePages {

    private static final int LONGEST_WEEKS = 99;

    private final WaveDesk desk;
    private final Pages pages;
    private final Frames frames;

    WavePages(WaveDesk desk, Pages pages, Frames frames) {
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/measure/questions")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var open = desk.open(me);
        return open.isPresent()
                ? form(asked, me, open.get(), Map.of(), Map.of())
                : after(asked, me);
    }

    private ResponseEntity<byte[]> after(HttpServletRequest asked, SignedIn me) {
        var after = AfterWave.of(desk, me);
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        values.put("frame", frames.of(asked, say, after.title(say)));
        values.put("after", after);
        values.put("again", again(me, say));
        return pages.show("measure/After", values);
    }

    private List<WaveAgain> again(SignedIn me, Say say) {
        var questions = desk.questions(say.language());
        var activities = desk.activities(me);
        return desk.again(me).stream()
                .map(told -> WaveAgain.of(told, questions, activities, say, me.zoneId()))
                .toList();
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest asked,
            SignedIn me,
            Wave wave,
            Map<String, String> given,
            Map<String, String> errors) {
        var say = frames.wanted(asked);
        var title = WaveAgain.title(say, wave.week());
        var questions = desk.questions(say.language());
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "frame",
                frames.of(asked, say, errors.isEmpty() ? title : say.words("web.error", title)));
        values.put("title", title);
        values.put("wave", wave);
        values.put("parts", questions.of(wave));
        values.put("mood", questions.moodOf(wave));
        values.put("activities", wave.body() ? desk.activities(me) : List.of());
        values.put("given", given);
        values.put("note", note(asked, say));
        values.put("errors", errors);
        return pages.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "measure/Wave",
                values);
    }

    /// What became of the form that was sent before, where it was not the one that is asked now.
    private static String note(HttpServletRequest asked, Say say) {
        if (asked.getParameter("over") != null) return say.words("measure.wave.over");
        return asked.getParameter("again") == null ? "" : say.words("measure.wave.again");
    }

    @PostMapping("/measure/questions")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var open = desk.open(me);
        var sent = new Sent(fields);
        boolean same = open.filter(wave -> sent.text("week").equals("" + wave.week())).isPresent();
        var say = frames.wanted(asked);
        if (!same) return late(say, me, sent, asked.getHeader(Performed.AT) != null);
        var wave = open.orElseThrow();
        var told = WaveForm.read(say, items(wave), desk.activities(me), wave, sent);
        if (!told.errors().isEmpty()) return form(asked, me, wave, sent.given(), told.errors());
        desk.tell(me, wave, told.answers(), told.names());
        return Sent.to("/measure/questions");
    }

    /// A form that stayed open until its questions were over, or were told on another device: in
    /// both what it asks for is looked at. Answers beside others are kept beside them; of questions
    /// that were over nothing is kept, and she is told so.
    ///
    /// @param waited whether it waited on her phone, which nobody looks at now: the answer is what
    ///   the phone says of it, until she has read it
    private ResponseEntity<byte[]> late(Say say, SignedIn me, Sent sent, boolean waited) {
        var asked = sent.number("week", 0, LONGEST_WEEKS).flatMap(Wave::of);
        if (asked.isEmpty()) return Sent.to("/measure/questions");
        var wave = asked.get();
        var told = WaveForm.read(say, items(wave), known(me, sent), wave, sent);
        desk.look(me, told.answers());
        if (desk.again(me, wave, told.answers(), told.names())) {
            return Sent.to("/measure/questions?again=yes");
        }
        boolean missed = desk.isMissed(me, wave);
        if (missed && waited) {
            return Sent.notTaken(say.words("measure.wave.too-late"));
        }
        return Sent.to("/measure/questions" + (missed ? "?over=yes" : ""));
    }

    /// The activities that the form asked for by name; none where it let her name them.
    private List<String> known(SignedIn me, Sent sent) {
        return sent.fields().containsKey("name-1") ? List.of() : desk.activities(me);
    }

    private List<Questions.Item> items(Wave wave) {
        return desk.questions().items(wave);
    }

    @PostMapping("/measure/questions/pass")
    @Transactional
    ResponseEntity<byte[]> pass(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var week = new Sent(fields).text("week");
        var shown = desk.open(me).filter(wave -> week.equals("" + wave.week()));
        if (shown.isEmpty()) return Sent.to("/measure/questions");
        desk.pass(me, shown.get());
        return Sent.to("/plan/today");
    }
}
