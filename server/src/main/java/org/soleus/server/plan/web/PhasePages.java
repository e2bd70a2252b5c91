package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PhaseDesk;
import org.soleus.server.plan.PhaseStanding;
import org.soleus.server.plan.PlanReader;
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
import java.util.Set;
import java.util.stream.Collectors;

/// The check at the end of a phase, and what it decided.
@Controller
@Touches
class PhasePages {

    static final String ANSWER_ONE = "Answer at least one. What you leave open counts as not yet.";

    private final PhaseDesk desk;
    private final PlanReader reader;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    PhasePages(PhaseDesk desk, PlanReader reader, Words words, Pages pages, Frames frames) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/phase")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return show(asked, me, Map.of());
    }

    @PostMapping("/plan/phase")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var yes = chosen(sent, "yes");
        var no = chosen(sent, "no");
        boolean silent = yes.isEmpty() && no.isEmpty() && chosen(sent, "not_tried").isEmpty();
        if (silent && !sent.containsKey("tested")) {
            return show(asked, me, Map.of("criteria", ANSWER_ONE));
        }
        desk.check(me, yes, no);
        return Form.to("/plan/phase");
    }

    /// The criteria that were answered with this word.
    static Set<String> chosen(MultiValueMap<String, String> sent, String word) {
        return sent.keySet().stream()
                .filter(id -> word.equals(sent.getFirst(id)))
                .collect(Collectors.toSet());
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        var plan = reader.find(me);
        if (plan.isEmpty() || plan.get().closedBy().isPresent()) return Form.to("/plan/today");
        var standing = desk.standing(me, plan.get());
        if (standing.isEmpty()) return Form.to("/plan");
        return show(asked, me, plan.get(), standing.get(), errors);
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked,
            SignedIn me,
            MemberPlan plan,
            PhaseStanding standing,
            Map<String, String> errors) {
        var told = new PhaseTold(plan, standing, words, me.zoneId());
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, Form.title(told.title(), errors)));
        values.put("told", told);
        values.put("standing", standing);
        values.put("errors", errors);
        return pages.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "plan/Phase",
                values);
    }
}
