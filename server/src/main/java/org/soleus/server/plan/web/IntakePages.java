package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.First;
import org.soleus.clinical.triage.Answers;
import org.soleus.content.Live;
import org.soleus.content.plan.IntakeStep;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.IntakeForm;
import org.soleus.server.plan.IntakeWords;
import org.soleus.server.plan.PlanDesk;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.SessionDesk;
import org.soleus.server.triage.KeptScreen;
import org.soleus.server.triage.Screens;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
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

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The intake, one question a page; each answer is kept at once, so that one can leave and return.
@Controller
@Touches
class IntakePages {

    private static final int LONGEST_GOAL = 80;
    private static final int GOALS = 3;

    private final Live<IntakeForm> form;
    private final Plans plans;
    private final PlanDesk desk;
    private final SessionDesk sessions;
    private final Screens screens;
    private final Pages pages;
    private final Frames frames;

    IntakePages(
            Live<IntakeForm> form,
            Plans plans,
            PlanDesk desk,
            SessionDesk sessions,
            Screens screens,
            Pages pages,
            Frames frames) {
        this.form = form;
        this.plans = plans;
        this.desk = desk;
        this.sessions = sessions;
        this.screens = screens;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/intake")
    @Transactional
    ResponseEntity<byte[]> resume(@AuthenticationPrincipal SignedIn me) {
        return to(next(form.now().firstUnseen(prefilled(me))));
    }

    @GetMapping("/plan/intake/{place}")
    @Transactional
    ResponseEntity<byte[]> step(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String place) {
        if (screens.latest(me.member()).isEmpty()) return to("/triage");
        if (place.equals("summary")) return summary(asked, me, "");
        return show(asked, at(place), prefilled(me), "", HttpStatus.OK);
    }

    @PostMapping("/plan/intake/{place}")
    @Transactional
    ResponseEntity<byte[]> answer(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> sent) {
        if (place.equals("summary")) {
            return first(sent, "still").equals("yes") ? confirm(me) : finish(asked, me);
        }
        int at = at(place);
        var step = form.now().steps().get(at - 1);
        var before = prefilled(me);
        if (step.kind() == IntakeStep.Kind.GOALS) return goals(asked, me, at, before, sent);
        var words =
                sent.containsKey("leave")
                        ? List.<String>of()
                        : sent.getOrDefault("answer", List.of());
        var wrong = step.problem(words);
        if (!wrong.isEmpty()) {
            return show(asked, at, before, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        plans.saveIntake(me.member(), before.with(step.id(), words));
        return to(sent.containsKey("change") ? "/plan/intake/summary" : next(at + 1));
    }

    private ResponseEntity<byte[]> goals(
            HttpServletRequest asked,
            SignedIn me,
            int at,
            IntakeWords before,
            MultiValueMap<String, String> sent) {
        var goals = new ArrayList<IntakeWords.GoalWords>();
        for (int i = 1; i <= GOALS; i++) {
            var activity = first(sent, "activity" + i).strip();
            var rating = first(sent, "rating" + i);
            if (activity.isEmpty()) continue;
            if (activity.length() > LONGEST_GOAL) {
                return show(
                        asked, at, before, "intake.goal-long", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            if (!rating.matches("[0-9]|10")) {
                return show(
                        asked, at, before, "intake.goal-score", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            goals.add(new IntakeWords.GoalWords(activity, Integer.parseInt(rating)));
        }
        plans.saveIntake(me.member(), before.with(goals));
        return to(next(at + 1));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private ResponseEntity<byte[]> finish(HttpServletRequest asked, SignedIn me) {
        if (!desk.isScreened(me)) return to("/triage");
        return desk.make(me) ? to("/plan?new=1") : summary(asked, me, "intake.need");
    }

    /// All of it is still so.
    private ResponseEntity<byte[]> confirm(SignedIn me) {
        return to(desk.confirm(me) ? "/plan/today" : "/plan/intake/summary");
    }

    private ResponseEntity<byte[]> summary(HttpServletRequest asked, SignedIn me, String wrong) {
        var words = prefilled(me);
        var say = frames.wanted(asked);
        var steps = form.now().in(say.language());
        var rows = new ArrayList<IntakeRow>();
        for (int i = 0; i < steps.size(); i++) {
            rows.add(IntakeRow.of(say, i + 1, steps.get(i), words));
        }
        boolean still = words.finished() && sessions.first(me) instanceof First.Answers;
        return pages.show(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "plan/IntakeSummary",
                Map.of(
                        "frame",
                        frames.told(asked, still ? "intake.still" : "intake.title"),
                        "rows",
                        rows,
                        "wrong",
                        wrong.isEmpty() ? "" : say.words(wrong),
                        "still",
                        still));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, int at, IntakeWords words, String wrong, HttpStatus status) {
        var say = frames.wanted(asked);
        var step = form.now().in(say.language()).get(at - 1);
        var values = new LinkedHashMap<String, Object>();
        var title = wrong.isEmpty() ? step.ask() : say.words("web.error", step.ask());
        values.put("frame", frames.of(asked, say, title));
        values.put("step", step);
        values.put("at", at);
        values.put("of", form.now().steps().size());
        values.put("chosen", words.to(step.id()));
        values.put("goals", words.goals());
        values.put("wrong", wrong.isEmpty() ? "" : say.words(wrong));
        values.put("change", asked.getParameter("change") != null);
        return pages.show(status, "plan/IntakeStep", values);
    }

    /// What was kept; where the screen before it has asked the same, its answer is shown to change.
    private IntakeWords prefilled(SignedIn me) {
        var words = plans.intake(me.member());
        var screen = screens.latest(me.member()).map(KeptScreen::answers).orElse(Answers.NONE);
        var zones = screen.to("zones");
        if (!words.hasSeen("zones") && !zones.isEmpty() && !zones.contains("not_sure")) {
            words = words.with("zones", zones);
        }
        var onset = screen.to("onset");
        if (!words.hasSeen("onset") && !onset.isEmpty() && !onset.contains("not_sure")) {
            words =
                    words.with(
                            "onset", List.of(onset.getFirst().toUpperCase(java.util.Locale.ROOT)));
        }
        return words;
    }

    private String next(int place) {
        return place > form.now().steps().size() ? "/plan/intake/summary" : "/plan/intake/" + place;
    }

    private int at(String place) {
        if (!place.matches("[0-9]{1,2}")) throw Refusal.notFound();
        int at = Integer.parseInt(place);
        if (at < 1 || at > form.now().steps().size()) throw Refusal.notFound();
        return at;
    }

    private static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
