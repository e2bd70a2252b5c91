package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Guarding;
import org.soleus.content.Live;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.Guard;
import org.soleus.server.plan.GuardDesk;
import org.soleus.server.plan.IntakeForm;
import org.soleus.server.plan.PlanReader;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The one question of the year after a plan, and the way back where it has come back.
@Controller
@Touches
class GuardPages {

    /// The questions of the intake that tell where it hurts.
    private static final Set<String> PLACE = Set.of("zones", "sides");

    private static final Set<String> ANSWERS = Set.of("yes", "no", "not_sure");

    private final Live<IntakeForm> form;
    private final GuardDesk desk;
    private final PlanReader reader;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    GuardPages(
            Live<IntakeForm> form,
            GuardDesk desk,
            PlanReader reader,
            Words words,
            Pages pages,
            Frames frames) {
        this.form = form;
        this.desk = desk;
        this.reader = reader;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/guard")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return show(asked, me, Map.of());
    }

    @PostMapping("/plan/guard")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var worst = Form.score(sent, "worst");
        if (worst.isEmpty()) {
            return show(
                    asked, me, Map.of("worst", frames.wanted(asked).words("checkin.choose-score")));
        }
        desk.tell(me, new PainScore(worst.get()));
        return Form.to("/plan/guard");
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        var guard = desk.find(me);
        if (guard.isEmpty()) return Form.to("/plan/review");
        boolean asks = guard.get().asks(reader.today(me));
        var say = frames.wanted(asked);
        var title = say.words(asks ? "today.worst-week" : stands(guard.get()));
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, Form.title(say, title, errors)));
        values.put("title", title);
        values.put("guard", guard.get());
        values.put("asks", asks);
        values.put("over", guard.get().isOver(reader.today(me)));
        values.put("words", words.in(say));
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "plan/Guard", values);
    }

    private static String stands(Guard guard) {
        return switch (guard.now()) {
            case Guarding.Quiet _ -> "guard.all-quiet";
            case Guarding.Watch _ -> "guard.not-quite";
            case Guarding.Relapse _ -> guard.isHard() ? "guard.back" : "guard.back-a-little";
        };
    }

    @GetMapping("/plan/relapse")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> relapse(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return relapse(asked, me, Map.of());
    }

    private ResponseEntity<byte[]> relapse(
            HttpServletRequest asked, SignedIn me, Map<String, String> errors) {
        if (desk.find(me).isEmpty()) return Form.to("/plan/today");
        var values = new LinkedHashMap<String, Object>();
        var say = frames.wanted(asked);
        var title = say.words("check.relapse.title");
        values.put("frame", frames.of(asked, say, Form.title(say, title, errors)));
        values.put("screened", desk.isScreened(me));
        values.put("criteria", desk.asked());
        values.put("then", then(say, me));
        values.put("book", words.in(say).book());
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "plan/Relapse", values);
    }

    /// Where it hurt then, as "Right leg, lower calf".
    private String then(Say say, SignedIn me) {
        var words = desk.then(me);
        return form.now().in(say.language()).stream()
                .filter(step -> PLACE.contains(step.id()))
                .map(step -> IntakeRow.of(say, 0, step, words).answer())
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> wrong(HttpServletRequest asked, String field) {
        return Map.of(field, frames.wanted(asked).words("check.relapse.answer"));
    }

    @PostMapping("/plan/relapse")
    @Transactional
    ResponseEntity<byte[]> begin(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        if (desk.find(me).isEmpty() || !desk.isScreened(me)) return Form.to("/plan/relapse");
        var same = Form.text(sent, "same");
        var sudden = Form.text(sent, "sudden");
        if (!ANSWERS.contains(same)) {
            return relapse(asked, me, wrong(asked, "same"));
        }
        if (same.equals("yes") && !ANSWERS.contains(sudden)) {
            return relapse(asked, me, wrong(asked, "sudden"));
        }
        boolean known = same.equals("yes") && sudden.equals("no");
        if (!known) return Form.to("/plan/intake/1");
        return desk.beginSame(me, Form.chosen(sent, "yes")).isPresent()
                ? Form.to("/plan/today")
                : Form.to("/plan/intake/summary");
    }
}
