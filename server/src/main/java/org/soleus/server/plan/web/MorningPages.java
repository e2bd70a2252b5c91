package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.DecisionRow;
import org.soleus.server.plan.PlanDesk;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Plans;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// The first steps of the day, and the decision that they lead to.
@Controller
@Touches
class MorningPages {

    private static final int ALL = 400;

    private final PlanDesk desk;
    private final PlanReader reader;
    private final Plans plans;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    MorningPages(
            PlanDesk desk,
            PlanReader reader,
            Plans plans,
            Words words,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.reader = reader;
        this.plans = plans;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/morning")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var plan = reader.find(me);
        if (plan.isEmpty() || plan.get().hasMorning()) return to("/plan/today");
        return ask(asked, Map.of(), HttpStatus.OK);
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked, Map<String, String> errors, HttpStatus status) {
        var title = (errors.isEmpty() ? "" : "Error: ") + "The first steps this morning";
        return pages.show(
                status, "plan/Morning", Map.of("frame", frames.of(asked, title), "errors", errors));
    }

    @PostMapping("/plan/morning")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var pain = Form.score(sent, "pain");
        var stiffness = Form.number(sent, "stiffness", 0, 1440);
        if (reader.find(me).isEmpty()) return to("/plan/today");
        if (pain.isEmpty() && stiffness.isEmpty()) {
            return ask(
                    asked,
                    Map.of("pain", "Choose a number for the first steps."),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.morning(me, pain, stiffness);
        var yesterday = reader.today(me).minusDays(1);
        return find(me, yesterday) == null ? to("/plan/today") : to("/plan/decision/" + yesterday);
    }

    @GetMapping("/plan/decision/{day}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> decision(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day) {
        var found = find(me, day(day));
        if (found == null) throw Refusal.notFound();
        var plan = reader.find(me).orElseThrow(Refusal::notFound);
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, Verdicts.title(found.progression())));
        values.put("decision", found);
        values.put("limit", plan.program().limit().most().points());
        values.put("day", words.day(found.day()));
        values.put("words", words);
        return pages.show("plan/Decision", values);
    }

    private @org.jspecify.annotations.Nullable DecisionRow find(SignedIn me, LocalDate day) {
        return plans.decisions(me.member(), ALL).stream()
                .filter(row -> row.day().equals(day))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw Refusal.notFound();
        }
    }

    private static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
