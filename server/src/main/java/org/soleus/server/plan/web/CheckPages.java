package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PhaseDesk;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.ReviewDesk;
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

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The checks: at the end of a phase, at the gate to hills and speed, and at the review of the
/// twelfth week.
@Controller
@Touches
class CheckPages {

    private static final String PHASE = "/plan/phase";
    private static final String SPEED = "/plan/speed";
    private static final String REVIEW = "/plan/review";
    private static final String SILENT = "check.silent";

    private final PhaseDesk phases;
    private final SpeedDesk speed;
    private final ReviewDesk reviews;
    private final PlanReader reader;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    CheckPages(
            PhaseDesk phases,
            SpeedDesk speed,
            ReviewDesk reviews,
            PlanReader reader,
            Words words,
            Pages pages,
            Frames frames) {
        this.phases = phases;
        this.speed = speed;
        this.reviews = reviews;
        this.reader = reader;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping(PHASE)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> phase(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return phase(asked, me, Map.of());
    }

    @PostMapping(PHASE)
    @Transactional
    ResponseEntity<byte[]> phase(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        if (isSilent(sent)) return phase(asked, me, silent(asked));
        phases.check(me, yes(sent), no(sent));
        return Form.to(PHASE);
    }

    @GetMapping(SPEED)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> speed(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return speed(asked, me, Map.of());
    }

    @PostMapping(SPEED)
    @Transactional
    ResponseEntity<byte[]> speed(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        if (isSilent(sent)) return speed(asked, me, silent(asked));
        speed.check(me, yes(sent), no(sent));
        return Form.to(SPEED);
    }

    @GetMapping(REVIEW)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> review(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return review(asked, me, Map.of());
    }

    @PostMapping(REVIEW)
    @Transactional
    ResponseEntity<byte[]> review(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        if (isSilent(sent)) return review(asked, me, silent(asked));
        reviews.check(me, yes(sent), no(sent));
        return Form.to(REVIEW);
    }

    @PostMapping(REVIEW + "/ask")
    @Transactional
    ResponseEntity<byte[]> ask(@AuthenticationPrincipal SignedIn me) {
        reviews.ask(me);
        return Form.to(REVIEW);
    }

    private ResponseEntity<byte[]> phase(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        var plan = open(me);
        if (plan.isEmpty()) return Form.to("/plan/today");
        return phases.standing(me, plan.get())
                .map(standing -> new PhaseTold(plan.get(), standing, words(asked), me.zoneId()))
                .map(told -> show(asked, "plan/Phase", told, errors))
                .orElseGet(() -> Form.to("/plan"));
    }

    private ResponseEntity<byte[]> speed(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        var told = new SpeedTold(speed.standing(me), words(asked), me.zoneId());
        return show(asked, "plan/Speed", told, errors);
    }

    private ResponseEntity<byte[]> review(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        return open(me).map(
                        plan ->
                                new ReviewTold(
                                        reviews.standing(me, plan), words(asked), me.zoneId()))
                .map(told -> show(asked, "plan/Review", told, errors))
                .orElseGet(() -> Form.to("/plan/today"));
    }

    private Map<String, String> silent(HttpServletRequest asked) {
        return Map.of("criteria", frames.wanted(asked).words(SILENT));
    }

    private Words words(HttpServletRequest asked) {
        return words.in(frames.wanted(asked));
    }

    private Optional<MemberPlan> open(SignedIn me) {
        return reader.find(me).filter(plan -> plan.closedBy().isEmpty());
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, String page, CheckTold told, Map<String, String> errors) {
        var say = told.say();
        var frame = frames.of(asked, say, Form.title(say, told.title(), errors));
        return pages.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                page,
                Map.of("frame", frame, "told", told, "errors", errors));
    }

    private static Set<String> yes(MultiValueMap<String, String> sent) {
        return Form.chosen(sent, "yes");
    }

    private static Set<String> no(MultiValueMap<String, String> sent) {
        return Form.chosen(sent, "no");
    }

    /// Whether nothing was answered, and no self-test answers in her place.
    private static boolean isSilent(MultiValueMap<String, String> sent) {
        return yes(sent).isEmpty()
                && no(sent).isEmpty()
                && Form.chosen(sent, "not_tried").isEmpty()
                && !sent.containsKey("tested");
    }
}
