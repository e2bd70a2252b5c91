package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.First;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.DecisionRow;
import org.soleus.server.plan.Doing;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.Move;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.PlayDesk;
import org.soleus.server.plan.Retold;
import org.soleus.server.plan.SessionDesk;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
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
import java.util.Optional;
import java.util.Set;

/// The session player: the same page with a script, without one, and when it is over.
@Controller
@Touches
class SessionPages {

    private final PlayDesk desk;
    private final SessionDesk entrance;
    private final PlanReader reader;
    private final Retold retold;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    SessionPages(
            PlayDesk desk,
            SessionDesk entrance,
            PlanReader reader,
            Retold retold,
            Words words,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.entrance = entrance;
        this.reader = reader;
        this.retold = retold;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/session/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> play(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String no) {
        var doing = mine(me, id);
        if (doing.row().isFinished()) return over(asked, me, doing);
        var plan = reader.find(me).orElseThrow(Refusal::notFound);
        if (plan.closedBy().isPresent()) return Form.to("/plan/today");
        if (entrance.first(me) instanceof First.Screen) return Form.to("/plan/check");
        if (!doing.today()) return Form.to("/plan/session/" + doing.row().id() + "/after");
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        values.put("frame", frames.told(asked, "player.title"));
        values.put("stage", Stage.of(doing, sore(plan), words.in(say)));
        values.put("no", no(say, no, plan));
        return pages.show("plan/Player", values);
    }

    private ResponseEntity<byte[]> over(HttpServletRequest asked, SignedIn me, Doing doing) {
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.told(asked, "checkin.over.title"));
        values.put("row", doing.row());
        values.put("today", doing.today());
        values.put("again", retold.of(me, doing.row().id()));
        values.put("zone", me.zoneId());
        return pages.show("plan/Done", values);
    }

    private static Set<Side> sore(MemberPlan plan) {
        return plan.intake().complaint().sides();
    }

    private static String no(Say say, String which, MemberPlan plan) {
        return switch (which) {
            case "easier" -> say.words("player.easiest");
            case "harder" ->
                    say.words("player.not-now")
                            + plan.lastDecision().map(last -> " " + lastTime(say, last)).orElse("");
            default -> "";
        };
    }

    private static String lastTime(Say say, DecisionRow last) {
        return say.words("player.last-time", say.told(last.told()));
    }

    /// One count of the script, or one whole set of the plain page.
    @PostMapping("/plan/session/{id}/count")
    @Transactional
    ResponseEntity<byte[]> count(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var doing = mine(me, id);
        var count = read(sent).filter(read -> desk.count(me, doing, read));
        if (count.isEmpty()) {
            throw Refusal.told(HttpStatus.BAD_REQUEST, "player.not-here");
        }
        return sent.containsKey("form") ? back(doing, "") : ResponseEntity.noContent().build();
    }

    private static Optional<PlayDesk.Count> read(MultiValueMap<String, String> sent) {
        var place = Form.number(sent, "place", 0, 99);
        var version = Form.number(sent, "version", 0, 99);
        var set = Form.number(sent, "set", 1, 9);
        var amount = Form.number(sent, "amount", 1, 3600);
        if (place.isEmpty() || version.isEmpty() || set.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PlayDesk.Count(
                        place.get(),
                        version.get(),
                        Form.text(sent, "side"),
                        set.get(),
                        amount.get(),
                        Optional.of(Form.text(sent, "of")).filter(slug -> !slug.isEmpty())));
    }

    @PostMapping("/plan/session/{id}/easier")
    @Transactional
    ResponseEntity<byte[]> easier(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var doing = mine(me, id);
        return back(doing, desk.ease(me, doing, move(doing, sent)) ? "" : "?no=easier");
    }

    @PostMapping("/plan/session/{id}/harder")
    @Transactional
    ResponseEntity<byte[]> harder(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var doing = mine(me, id);
        return back(doing, desk.raise(me, doing, move(doing, sent)) ? "" : "?no=harder");
    }

    @PostMapping("/plan/session/{id}/skip")
    @Transactional
    ResponseEntity<byte[]> skip(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var doing = mine(me, id);
        var reason = Form.text(sent, "reason");
        if (!PlayDesk.REASONS.contains(reason)) {
            throw Refusal.told(HttpStatus.UNPROCESSABLE_CONTENT, "player.choose-why");
        }
        desk.skip(me, doing, move(doing, sent), reason);
        return back(doing, "");
    }

    private static Move move(Doing doing, MultiValueMap<String, String> sent) {
        return Form.number(sent, "place", 0, 99)
                .flatMap(doing::move)
                .orElseThrow(Refusal::notFound);
    }

    private Doing mine(SignedIn me, String id) {
        return Form.uuid(id)
                .flatMap(session -> desk.find(me, session))
                .orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<byte[]> back(Doing doing, String query) {
        return Form.to("/plan/session/" + doing.row().id() + query);
    }
}
