package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.Progression;
import org.soleus.server.account.Performed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.Books;
import org.soleus.server.plan.DecisionRow;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.MorningRow;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Retold;
import org.soleus.server.plan.SessionDesk;
import org.soleus.server.running.Mornings;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;
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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The first steps of the day, and the decision that they lead to.
@Controller
@Touches
class MorningPages {

    private final SessionDesk desk;
    private final PlanReader reader;
    private final Retold retold;
    private final Books books;
    private final Words words;
    private final Pages pages;
    private final Frames frames;

    MorningPages(
            SessionDesk desk,
            PlanReader reader,
            Retold retold,
            Books books,
            Words words,
            Pages pages,
            Frames frames) {
        this.desk = desk;
        this.reader = reader;
        this.retold = retold;
        this.books = books;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/plan/morning")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String of) {
        var day = morning(of, reader.today(me));
        var told = desk.told(me, day);
        return told.isPresent()
                ? told(asked, me, reader.find(me), told.get())
                : ask(asked, me, day, Map.of(), Map.of());
    }

    /// The morning that is told: today, or one of the days before that is still remembered.
    private static LocalDate morning(String of, LocalDate today) {
        for (int ago = 1; ago <= Mornings.REMEMBERED_DAYS; ago++) {
            if (today.minusDays(ago).toString().equals(of)) return today.minusDays(ago);
        }
        return today;
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            SignedIn me,
            LocalDate day,
            Map<String, String> given,
            Map<String, String> errors) {
        var values = new LinkedHashMap<String, Object>();
        var today = reader.today(me);
        var say = frames.wanted(asked);
        var title = say.words(day.equals(today) ? "checkin.morning.this" : "checkin.morning.that");
        values.put("frame", frames.of(asked, say, Form.title(say, title, errors)));
        values.put("title", title);
        values.put("day", today);
        values.put("of", day);
        values.put("dayWords", say.namedDay(day));
        values.put("given", given);
        values.put("errors", errors);
        return pages.show(
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "plan/Morning",
                values);
    }

    private ResponseEntity<byte[]> told(
            HttpServletRequest asked, SignedIn me, Optional<MemberPlan> plan, MorningRow told) {
        var values = new LinkedHashMap<String, Object>();
        boolean now = plan.filter(known -> !told.day().equals(known.today())).isEmpty();
        var title = now ? "checkin.morning.told.this" : "checkin.morning.told.that";
        var frame = frames.told(asked, title);
        values.put("frame", frame);
        values.put("title", frame.title());
        values.put("told", told);
        values.put("again", retold.of(me, told.day()));
        values.put("zone", me.zoneId());
        values.put(
                "decision",
                plan.flatMap(known -> decision(known, told.day().minusDays(1)))
                        .map(row -> row.day().toString())
                        .orElse(""));
        return pages.show("plan/MorningTold", values);
    }

    @PostMapping("/plan/morning")
    @Transactional
    ResponseEntity<byte[]> told(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> sent) {
        var today = reader.today(me);
        boolean isOfItsDay = isOfItsDay(asked, sent, today);
        if (!isOfItsDay && isKept(asked)) return tooLate(asked, me, sent);
        var errors = problems(frames.wanted(asked), sent, isOfItsDay);
        var of = morning(Form.text(sent, "of"), today);
        if (!errors.isEmpty()) return ask(asked, me, of, sent.toSingleValueMap(), errors);
        var pain = Form.score(sent, "pain");
        var stiffness = Form.number(sent, "stiffness", 0, 1440);
        boolean first = desk.morning(me, of, pain, stiffness);
        retold.note(me, of, pain, stiffness);
        if (!first) return Form.to("/plan/morning" + (of.equals(today) ? "" : "?of=" + of));
        var plan = reader.find(me);
        if (plan.isEmpty() || !of.equals(today)) return Form.to("/running/next");
        var yesterday = today.minusDays(1);
        var decided = decision(plan.get(), yesterday);
        if (decided.isPresent()) return Form.to("/plan/decision/" + yesterday);
        return Form.to(isScreenFirst(me) ? "/plan/check" : "/plan/today?saved=1");
    }

    /// Drawn today; or, where a phone kept it until there was a connection, on a day that is still
    /// remembered. No clock of a phone is asked: the days are those that its page was drawn with.
    private static boolean isOfItsDay(
            HttpServletRequest asked, MultiValueMap<String, String> sent, LocalDate today) {
        var drawn = Form.text(sent, "day");
        if (drawn.equals(today.toString())) return true;
        var of = Form.text(sent, "of");
        return isKept(asked)
                && isRemembered(drawn, today)
                && isRemembered(of, today)
                && of.compareTo(drawn) <= 0;
    }

    private static boolean isKept(HttpServletRequest asked) {
        return Performed.of(asked.getHeader(Performed.AT), asked.getHeader(Performed.NOW))
                .isPresent();
    }

    /// A phone kept it for longer than a morning is remembered: nothing of it is kept, what it asks
    /// for is heard, and the phone tells her so.
    private ResponseEntity<byte[]> tooLate(
            HttpServletRequest asked, SignedIn me, MultiValueMap<String, String> sent) {
        Form.score(sent, "pain").ifPresent(pain -> desk.hearSteps(me, pain));
        return Sent.notTaken(frames.wanted(asked).words("checkin.morning.other-day"));
    }

    private static boolean isRemembered(String day, LocalDate today) {
        return !morning(day, today).equals(today);
    }

    private boolean isScreenFirst(SignedIn me) {
        return desk.first(me) instanceof First.Screen;
    }

    private static Map<String, String> problems(
            Say say, MultiValueMap<String, String> sent, boolean ofItsDay) {
        var errors = new LinkedHashMap<String, String>();
        if (!ofItsDay) {
            errors.put("pain", say.words("checkin.morning.other-day"));
            return errors;
        }
        boolean hasPain = Form.score(sent, "pain").isPresent();
        boolean hasStiffness = Form.number(sent, "stiffness", 0, 1440).isPresent();
        if (!hasPain && (!hasStiffness || !Form.text(sent, "pain").isEmpty())) {
            errors.put("pain", say.words("checkin.morning.choose-pain"));
        }
        if (!hasStiffness && !Form.text(sent, "stiffness").isEmpty()) {
            errors.put("stiffness", say.words("checkin.morning.choose-stiff"));
        }
        return errors;
    }

    @GetMapping("/plan/decision/{day}")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> decision(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String day) {
        var plan = reader.find(me).orElseThrow(Refusal::notFound);
        var found = decision(plan, day(day)).orElseThrow(Refusal::notFound);
        var told = found.progression();
        var say = frames.wanted(asked);
        var facts = new DecisionFacts(plan, found, books.of(found.rules()), say);
        var values = new LinkedHashMap<String, Object>();
        var title = Verdicts.title(say, found);
        values.put("frame", frames.of(asked, say, title));
        values.put("title", title);
        values.put("lead", Verdicts.lead(say, found));
        values.put("decision", found);
        values.put("changes", Verdicts.changes(told));
        values.put("why", facts.why());
        values.put("all", facts.all());
        values.put("day", say.namedDay(found.day()));
        values.put("words", words.in(say));
        values.put("stop", told instanceof Progression.Escalate);
        values.put("screenFirst", told.screenFirst() && isScreenFirst(me));
        return pages.show("plan/Decision", values);
    }

    private static Optional<DecisionRow> decision(MemberPlan plan, LocalDate day) {
        return plan.decisions().stream().filter(row -> row.day().equals(day)).findFirst();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw Refusal.notFound();
        }
    }
}
