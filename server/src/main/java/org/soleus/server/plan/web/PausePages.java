package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.Pause;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.ArrangeDesk;
import org.soleus.server.plan.Books;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Has the plan wait for a holiday or an illness, and go on after it.
@Controller
@Touches
class PausePages {

    private static final int DAYS_AHEAD = 84;

    private final ArrangeDesk desk;
    private final PlanReader reader;
    private final Books books;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    PausePages(
            ArrangeDesk desk,
            PlanReader reader,
            Books books,
            Words words,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.reader = reader;
        this.books = books;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/pause")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return show(asked, me, Map.of(), Map.of());
    }

    @PostMapping("/plan/pause")
    @Transactional
    ResponseEntity<byte[]> pause(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var today = reader.today(me);
        var errors = problems(frames.wanted(asked), sent, today);
        if (!errors.isEmpty()) return show(asked, me, sent.given(), errors);
        if (reader.find(me).isEmpty()) return Form.to("/plan/today");
        var pause =
                new Pause(
                        why(sent).orElseThrow(), sent.day("from").orElse(today), sent.day("until"));
        if (desk.pause(me, pause)) return Form.to("/plan/pause");
        return show(
                asked,
                me,
                sent.given(),
                Map.of("well", frames.wanted(asked).words("calendar.pause.well-first")));
    }

    private static Optional<Pause.Why> why(Sent sent) {
        return Arrays.stream(Pause.Why.values())
                .filter(why -> why.name().equals(sent.text("why")))
                .findFirst();
    }

    private static Map<String, String> problems(Say say, Sent sent, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (why(sent).isEmpty()) errors.put("why", say.words("calendar.pause.choose"));
        var from = sent.text("from").isBlank() ? Optional.of(today) : sent.day("from");
        boolean ill = why(sent).filter(Pause.Why.ILLNESS::equals).isPresent();
        if (ill && from.filter(today::equals).isEmpty()) {
            errors.put("from", say.words("calendar.pause.ill-today"));
        } else if (from.filter(day -> isNear(day, today)).isEmpty()) {
            errors.put("from", say.words("calendar.pause.from-wrong"));
        } else if (!sent.text("until").isBlank()
                && sent.day("until").filter(day -> isLast(day, from.get(), today)).isEmpty()) {
            errors.put("until", say.words("calendar.pause.until-wrong"));
        }
        return errors;
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS_AHEAD));
    }

    private static boolean isLast(LocalDate day, LocalDate from, LocalDate today) {
        return !day.isBefore(from) && !day.isAfter(today.plusDays(2L * DAYS_AHEAD));
    }

    /// After an illness only who feels well again is back.
    @PostMapping("/plan/pause/back")
    @Transactional
    ResponseEntity<byte[]> back(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var booked = new Sent(fields).day("from");
        if (booked.isPresent()) {
            desk.takeBack(me, booked.get());
            return Form.to("/plan/pause");
        }
        boolean ill =
                reader.find(me).flatMap(MemberPlan::paused).filter(Pause::isIllness).isPresent();
        var well = new Sent(fields).text("well");
        if (ill && !well.equals("yes")) {
            var told = well.equals("no") ? "calendar.pause.waits-on" : "calendar.pause.answer";
            var words = frames.wanted(asked).words(told);
            return show(asked, me, Map.of(), Map.of("well", words));
        }
        desk.back(me);
        return Form.to("/plan/today");
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked,
            SignedIn me,
            Map<String, String> given,
            Map<String, String> errors) {
        var plan = reader.find(me);
        if (plan.isEmpty()) return Form.to("/plan/today");
        var say = frames.wanted(asked);
        var waits = plan.get().paused().isPresent();
        var title = say.words(waits ? "today.waits" : "calendar.pause.title");
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, say, Form.title(say, title, errors)));
        values.put("title", title);
        values.put("plan", plan.get());
        values.put("ahead", ahead(plan.get()));
        values.put("rules", books.now().dose());
        values.put("words", words.in(say));
        values.put("given", given);
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(status, "plan/Pause", values);
    }

    /// The next pause that has not begun.
    private static Optional<Pause> ahead(MemberPlan plan) {
        return plan.arranged().pauses().stream()
                .filter(pause -> pause.from().isAfter(plan.today()))
                .findFirst();
    }
}
