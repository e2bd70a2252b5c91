package org.soleus.server.measure.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.content.measure.TestCard;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.measure.SelfTestDesk;
import org.soleus.server.measure.TestView;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.Map;

/// Self-tests: what there is, how each is done, and what it said so far.
@Controller
@Touches
class TestPages {

    private final SelfTestDesk desk;
    private final Pages pages;
    private final Frames frames;

    TestPages(SelfTestDesk desk, Pages pages, Frames frames) {
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/measure")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> all(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var attempts = desk.all(me);
        var say = frames.wanted(asked);
        var rows =
                desk.cards(say.language()).stream()
                        .map(card -> TestRow.of(card, attempts, say))
                        .toList();
        return pages.show(
                "measure/Tests",
                Map.of("frame", frames.told(asked, "measure.title"), "rows", rows));
    }

    @GetMapping("/measure/test/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> one(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var card = card(asked, id);
        var say = frames.wanted(asked);
        var view = new TestView(card, desk.of(me, card), desk.owner(me), say.voice());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, view.title()));
        values.put("view", view);
        values.put("closed", desk.isClosed());
        return pages.show("measure/Test", values);
    }

    @GetMapping("/measure/test/{id}/do")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var card = card(asked, id);
        return desk.isClosed()
                ? Sent.to("/measure/test/" + id)
                : form(asked, me, card, Map.of(), Map.of());
    }

    @PostMapping("/measure/test/{id}/do")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        var card = card(asked, id);
        var say = frames.wanted(asked);
        var told = TestForm.read(say, card, desk.owner(me), new Sent(fields));
        if (!told.errors().isEmpty()) {
            return form(asked, me, card, new Sent(fields).given(), told.errors());
        }
        boolean screenFirst = desk.keep(me, card, told.scores());
        return Sent.to(screenFirst ? "/plan/check" : "/measure/test/" + id);
    }

    private TestCard card(HttpServletRequest asked, String id) {
        return desk.card(frames.wanted(asked).language(), id).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest asked,
            SignedIn me,
            TestCard card,
            Map<String, String> given,
            Map<String, String> errors) {
        var owner = desk.owner(me);
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        var title = errors.isEmpty() ? card.title() : say.words("web.error", card.title());
        values.put("frame", frames.of(asked, say, title));
        values.put("card", card);
        values.put("legs", TestForm.legs(card, owner));
        values.put("limit", owner.limit().points());
        values.put("sore", owner.soreLeg().map(Leg::of));
        values.put("given", given);
        values.put("errors", errors);
        return pages.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "measure/Do",
                values);
    }
}
