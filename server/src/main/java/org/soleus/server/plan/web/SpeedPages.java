package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.SpeedDesk;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
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
import java.util.Map;

/// The check that opens hills and speed.
@Controller
@Touches
class SpeedPages {

    private final SpeedDesk desk;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    SpeedPages(SpeedDesk desk, Words words, Pages pages, Frames frames) {
        this.desk = desk;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/speed")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return show(asked, me, Map.of());
    }

    @PostMapping("/plan/speed")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var yes = PhasePages.chosen(sent, "yes");
        var no = PhasePages.chosen(sent, "no");
        if (yes.isEmpty() && no.isEmpty() && PhasePages.chosen(sent, "not_tried").isEmpty()) {
            return show(asked, me, Map.of("criteria", PhasePages.ANSWER_ONE));
        }
        desk.check(me, yes, no);
        return Form.to("/plan/speed");
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        var standing = desk.standing(me);
        var told = new SpeedTold(standing, words, me.zoneId());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, Form.title(told.title(), errors)));
        values.put("told", told);
        values.put("standing", standing);
        values.put("asked", desk.asked());
        values.put("errors", errors);
        return pages.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "plan/Speed",
                values);
    }
}
