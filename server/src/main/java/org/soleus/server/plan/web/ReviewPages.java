package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.ReviewDesk;
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

/// The review of the twelfth week.
@Controller
@Touches
class ReviewPages {

    private final ReviewDesk desk;
    private final PlanReader reader;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    ReviewPages(ReviewDesk desk, PlanReader reader, Words words, Pages pages, Frames frames) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/review")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return show(asked, me, Map.of());
    }

    @PostMapping("/plan/review")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var yes = PhasePages.chosen(sent, "yes");
        var no = PhasePages.chosen(sent, "no");
        boolean silent =
                yes.isEmpty() && no.isEmpty() && PhasePages.chosen(sent, "not_tried").isEmpty();
        if (silent && !sent.containsKey("tested")) {
            return show(asked, me, Map.of("criteria", PhasePages.ANSWER_ONE));
        }
        desk.check(me, yes, no);
        return Form.to("/plan/review");
    }

    @PostMapping("/plan/review/ask")
    @Transactional
    ResponseEntity<byte[]> ask(@AuthenticationPrincipal SignedIn me) {
        desk.ask(me);
        return Form.to("/plan/review");
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        var plan = reader.find(me).filter(found -> found.closedBy().isEmpty());
        return plan.isEmpty() ? Form.to("/plan/today") : show(asked, me, plan.get(), errors);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, MemberPlan plan, Map<String, String> errors) {
        var told = new ReviewTold(plan, desk.standing(me, plan), words, me.zoneId());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, Form.title(told.title(), errors)));
        values.put("told", told);
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "plan/Review", values);
    }
}
