package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.Moved;
import org.soleus.clinical.plan.Moving;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.ArrangeDesk;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Moves a session to another day of its week.
@Controller
@Touches
class ArrangePages {

    private final ArrangeDesk desk;
    private final PlanReader reader;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    ArrangePages(ArrangeDesk desk, PlanReader reader, Words words, Pages pages, Frames frames) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/move")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        return sent.text("kind").isBlank()
                ? Form.to("/plan/calendar")
                : show(asked, me, sent, Map.of());
    }

    @PostMapping("/plan/move")
    @Transactional
    ResponseEntity<byte[]> move(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var from = sent.day("day");
        var to = sent.day("to");
        if (from.isEmpty() || to.isEmpty()) {
            return show(
                    asked,
                    me,
                    sent,
                    Map.of("to", frames.wanted(asked).words("calendar.move.choose")));
        }
        var refused = desk.move(me, kind(sent), from.get(), to.get());
        return refused.isEmpty()
                ? Form.to("/plan/calendar")
                : show(
                        asked,
                        me,
                        sent,
                        Map.of(
                                "to",
                                frames.wanted(asked)
                                        .told(List.of(refused.get().because().said()))));
    }

    private static PlannedSession.Kind kind(Sent sent) {
        var kind = Form.kind(sent.text("kind"));
        if (!Moved.moves(kind)) throw Refusal.notFound();
        return kind;
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, Sent sent, Map<String, String> errors) {
        var plan = reader.find(me).filter(known -> known.closedBy().isEmpty());
        if (plan.isEmpty()) return Form.to("/plan/today");
        var kind = kind(sent);
        var from = sent.day("day").orElseThrow(Refusal::notFound);
        return page(asked, me, plan.get(), kind, from, errors);
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest asked,
            SignedIn me,
            MemberPlan plan,
            PlannedSession.Kind kind,
            LocalDate from,
            Map<String, String> errors) {
        var say = frames.wanted(asked);
        var own = words.in(say);
        var title = say.words("calendar.move.title", own.within(own.kind(kind)), own.day(from));
        var open = new LinkedHashMap<LocalDate, String>();
        var shut = new LinkedHashMap<LocalDate, Moving.Refused>();
        desk.ways(me, plan, kind, from)
                .forEach(
                        (day, way) -> {
                            switch (way) {
                                case Moving.Allowed _ -> open.put(day, own.day(day));
                                case Moving.Refused refused -> shut.put(day, refused);
                            }
                        });
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, Form.title(say, title, errors)));
        values.put("title", title);
        values.put("kind", kind.name());
        values.put("from", from.toString());
        values.put("open", open);
        values.put("shut", shut);
        values.put("words", own);
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "plan/Move", values);
    }
}
