package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.PlanDesk;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.SessionRow;
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
import java.util.Optional;
import java.util.Set;

/// A session from its five safety taps to what was felt right after it.
@Controller
@Touches
class SessionPages {

    private static final int SEVERE = 7;
    private static final Set<String> SIDES = Set.of("LEFT", "RIGHT", "BOTH");

    private final Screen screen;
    private final PlanDesk desk;
    private final Plans plans;
    private final Player player;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    SessionPages(
            Screen screen,
            PlanDesk desk,
            Plans plans,
            Player player,
            Words words,
            Pages pages,
            Frames frames) {
        this.screen = screen;
        this.desk = desk;
        this.plans = plans;
        this.player = player;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/session/start")
    ResponseEntity<byte[]> taps(HttpServletRequest asked, @RequestParam String kind) {
        return taps(asked, kind(kind), Map.of(), HttpStatus.OK);
    }

    private ResponseEntity<byte[]> taps(
            HttpServletRequest asked,
            PlannedSession.Kind kind,
            Map<String, String> errors,
            HttpStatus status) {
        var title = (errors.isEmpty() ? "" : "Error: ") + "Since last time";
        return pages.show(
                status,
                "plan/Taps",
                Map.of(
                        "frame",
                        frames.of(asked, title),
                        "taps",
                        screen.taps(),
                        "kind",
                        kind.name(),
                        "errors",
                        errors));
    }

    @PostMapping("/plan/session/start")
    @Transactional
    ResponseEntity<byte[]> start(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var kind = kind(Optional.ofNullable(sent.getFirst("kind")).orElse(""));
        var errors = new LinkedHashMap<String, String>();
        for (var tap : screen.taps()) {
            if (!tap.offers(Form.text(sent, tap.id())))
                errors.put(tap.id(), "Answer: " + tap.ask());
        }
        var before = Form.score(sent, "before");
        if (before.isEmpty()) errors.put("before", "Rate the pain before you start.");
        if (!errors.isEmpty()) return taps(asked, kind, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        if (before.get() >= SEVERE || anyTap(sent)) return to("/triage?after=taps");
        return desk.start(me, kind, before)
                .map(id -> to("/plan/session/" + id))
                .orElseGet(() -> to("/plan/today"));
    }

    private boolean anyTap(MultiValueMap<String, String> sent) {
        return screen.taps().stream()
                .map(Question::id)
                .anyMatch(id -> !"no".equals(sent.getFirst(id)));
    }

    @GetMapping("/plan/session/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> play(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var session = mine(me, id);
        if (session.isFinished()) return to("/plan/today");
        return pages.show(
                "plan/Player",
                Map.of(
                        "frame", frames.of(asked, "Session"),
                        "session", session,
                        "script", player.script(session, plans.done(me.member(), session.id())),
                        "done", plans.done(me.member(), session.id()),
                        "words", words));
    }

    @PostMapping("/plan/session/{id}/set")
    @Transactional
    ResponseEntity<byte[]> set(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var session = mine(me, id);
        if (!session.isFinished()) plans.did(me.member(), session.id(), done(session, sent));
        boolean form = sent.containsKey("form");
        return form ? to("/plan/session/" + session.id()) : ResponseEntity.noContent().build();
    }

    private static Plans.SetDone done(SessionRow session, MultiValueMap<String, String> sent) {
        var exercise = Form.text(sent, "exercise");
        var side = Form.text(sent, "side");
        var set = Form.number(sent, "set", 1, 20);
        var amount = Form.number(sent, "amount", 0, 3600);
        boolean asked =
                session.prescribed().stream().anyMatch(one -> one.exercise().equals(exercise));
        if (!asked || !SIDES.contains(side) || set.isEmpty() || amount.isEmpty()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "This set does not belong to this session. Open the session again; what was"
                            + " saved is kept.");
        }
        return new Plans.SetDone(exercise, side, set.get(), amount.get());
    }

    @GetMapping("/plan/session/{id}/after")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> after(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id) {
        var session = mine(me, id);
        return session.isFinished()
                ? to("/plan/today")
                : after(asked, me, session, Map.of(), HttpStatus.OK);
    }

    private ResponseEntity<byte[]> after(
            HttpServletRequest asked,
            SignedIn me,
            SessionRow session,
            Map<String, String> errors,
            HttpStatus status) {
        var share = Player.share(session, plans.done(me.member(), session.id()));
        var title = (errors.isEmpty() ? "" : "Error: ") + "How did your leg feel?";
        return pages.show(
                status,
                "plan/After",
                Map.of(
                        "frame",
                        frames.of(asked, title),
                        "session",
                        session,
                        "share",
                        share,
                        "errors",
                        errors));
    }

    @PostMapping("/plan/session/{id}/after")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var session = mine(me, id);
        if (session.isFinished()) return to("/plan/today");
        var errors = problems(sent);
        if (!errors.isEmpty())
            return after(asked, me, session, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        var stop = desk.finish(me, session.id(), report(sent));
        return to(stop.isPresent() ? "/plan/decision/" + session.day() : "/plan/today?saved=1");
    }

    private static Map<String, String> problems(MultiValueMap<String, String> sent) {
        var errors = new LinkedHashMap<String, String>();
        for (var scale : List.of("worst", "now", "effort")) {
            var text = Form.text(sent, scale);
            if (!text.isEmpty() && Form.score(sent, scale).isEmpty())
                errors.put(scale, "Choose a number from 0 to 10.");
        }
        var done = Form.text(sent, "done");
        if (!done.isEmpty() && Form.number(sent, "done", 0, 100).isEmpty())
            errors.put("done", "Choose how much you did.");
        return errors;
    }

    private static SessionRow.After report(MultiValueMap<String, String> sent) {
        var flags = new ArrayList<String>();
        for (var flag : List.of("pop", "swelling")) {
            if (sent.getOrDefault("flag", List.of()).contains(flag)) flags.add(flag);
        }
        var limp = Form.text(sent, "limp");
        return new SessionRow.After(
                Form.score(sent, "worst"),
                Form.score(sent, "now"),
                Form.score(sent, "effort"),
                Form.number(sent, "done", 0, 100),
                limp.isEmpty() ? Optional.empty() : Optional.of(limp.equals("yes")),
                flags);
    }

    private SessionRow mine(SignedIn me, String id) {
        return Form.uuid(id)
                .flatMap(uuid -> plans.session(me.member(), uuid))
                .orElseThrow(Refusal::notFound);
    }

    private static PlannedSession.Kind kind(String word) {
        for (var kind : PlannedSession.Kind.values()) {
            if (kind.name().equals(word)) return kind;
        }
        throw Refusal.notFound();
    }

    private static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
