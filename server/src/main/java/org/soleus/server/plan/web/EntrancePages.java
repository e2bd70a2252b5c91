package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.AheadDesk;
import org.soleus.server.plan.Entrance;
import org.soleus.server.plan.SessionDesk;
import org.soleus.server.triage.SpokenScreen;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
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

/// The way into a session: five taps, pain before, or the whole screen.
@Controller
@Touches
class EntrancePages {

    private final Screen screen;
    private final SpokenScreen spoken;
    private final SessionDesk desk;
    private final AheadDesk ahead;
    private final Pages pages;
    private final Frames frames;

    EntrancePages(
            Screen screen,
            SpokenScreen spoken,
            SessionDesk desk,
            AheadDesk ahead,
            Pages pages,
            Frames frames) {
        this.screen = screen;
        this.spoken = spoken;
        this.desk = desk;
        this.ahead = ahead;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/session/start")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> start(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String kind) {
        var wanted = Form.kind(kind);
        return switch (desk.entrance(me, wanted)) {
            case Entrance.TapFirst _ -> taps(asked, me, wanted, Map.of(), Map.of());
            case Entrance.RateFirst _ -> before(asked, me, wanted, Map.of());
            case Entrance entrance -> onward(entrance, wanted);
        };
    }

    @PostMapping("/plan/session/start")
    @Transactional
    ResponseEntity<byte[]> tapped(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var kind = Form.kind(Form.text(sent, "kind"));
        var words = Form.taps(screen, sent);
        var errors = errors(asked, words);
        return errors.isEmpty()
                ? onward(desk.tap(me, kind, words), kind)
                : taps(asked, me, kind, words, errors);
    }

    private Map<String, String> errors(HttpServletRequest asked, Map<String, String> words) {
        var say = frames.wanted(asked);
        var errors = new LinkedHashMap<String, String>();
        for (var tap : told(say)) {
            if (!words.containsKey(tap.id())) {
                errors.put(tap.id(), say.words("player.taps.answer", tap.ask()));
            }
        }
        return errors;
    }

    /// The taps in the words of a page.
    private List<Question> told(Say say) {
        return spoken.in(say.language()).taps();
    }

    @GetMapping("/plan/run/before")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> beforeRun(
            HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return switch (desk.first(me)) {
            case First.Screen _ -> Form.to("/plan/check");
            case First.Answers _ -> Form.to("/plan/intake/summary");
            case First.Nothing _ -> tapsOfRun(asked, Map.of(), Map.of());
        };
    }

    @PostMapping("/plan/run/before")
    @Transactional
    ResponseEntity<byte[]> tappedOfRun(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var words = Form.taps(screen, sent);
        var errors = errors(asked, words);
        if (!errors.isEmpty()) return tapsOfRun(asked, words, errors);
        return Form.to(desk.tapBeforeRun(me, words) ? "/running/next#before" : "/plan/check");
    }

    @PostMapping("/plan/session/before")
    @Transactional
    ResponseEntity<byte[]> rated(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var kind = Form.kind(Form.text(sent, "kind"));
        var before = Form.score(sent, "before");
        return before.isPresent()
                ? onward(desk.rate(me, kind, before.get()), kind)
                : before(
                        asked,
                        me,
                        kind,
                        Map.of("before", frames.wanted(asked).words("checkin.choose-score")));
    }

    /// The whole screen comes first, and why.
    @GetMapping("/plan/check")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> check(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        if (!(desk.first(me) instanceof First.Screen(var because))) return Form.to("/plan/today");
        return pages.show(
                "plan/Check",
                Map.of("frame", frames.told(asked, "player.check.title"), "because", because));
    }

    private static ResponseEntity<byte[]> onward(Entrance entrance, PlannedSession.Kind kind) {
        return switch (entrance) {
            case Entrance.Going going -> Form.to("/plan/session/" + going.session());
            case Entrance.Over over -> Form.to("/plan/session/" + over.session());
            case Entrance.ScreenFirst _ -> Form.to("/plan/check");
            case Entrance.AnswersFirst _ -> Form.to("/plan/intake/summary");
            case Entrance.TapFirst _, Entrance.RateFirst _ ->
                    Form.to("/plan/session/start?kind=" + kind.name());
            case Entrance.NoPlan _, Entrance.Nothing _, Entrance.Closed _ -> Form.to("/plan/today");
        };
    }

    /// What her phone takes along of it, in case the connection goes.
    private String keep(SignedIn me, PlannedSession.Kind kind) {
        return ahead.find(me, kind).map(OfflinePages::ahead).orElse("");
    }

    private ResponseEntity<byte[]> taps(
            HttpServletRequest asked,
            SignedIn me,
            PlannedSession.Kind kind,
            Map<String, String> words,
            Map<String, String> errors) {
        var values = tapped(asked, "player.taps.title", words, errors);
        values.put("kind", kind.name());
        values.put("keep", keep(me, kind));
        return pages.show(status(errors), "plan/Taps", values);
    }

    private ResponseEntity<byte[]> tapsOfRun(
            HttpServletRequest asked, Map<String, String> words, Map<String, String> errors) {
        var values = tapped(asked, "player.taps.run.title", words, errors);
        return pages.show(status(errors), "plan/RunTaps", values);
    }

    private Map<String, Object> tapped(
            HttpServletRequest asked,
            String title,
            Map<String, String> words,
            Map<String, String> errors) {
        var say = frames.wanted(asked);
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, Form.title(say, say.words(title), errors)));
        values.put("taps", told(say));
        values.put("words", words);
        values.put("errors", errors);
        return values;
    }

    private ResponseEntity<byte[]> before(
            HttpServletRequest asked,
            SignedIn me,
            PlannedSession.Kind kind,
            Map<String, String> errors) {
        var say = frames.wanted(asked);
        return pages.show(
                status(errors),
                "plan/Before",
                Map.of(
                        "frame",
                        frames.of(
                                asked,
                                say,
                                Form.title(say, say.words("checkin.before.title"), errors)),
                        "kind",
                        kind.name(),
                        "keep",
                        keep(me, kind),
                        "errors",
                        errors));
    }

    private static HttpStatus status(Map<String, String> errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
