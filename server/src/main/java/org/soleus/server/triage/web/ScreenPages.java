package org.soleus.server.triage.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.triage.AnswerCheck;
import org.soleus.server.triage.Screens;
import org.soleus.server.triage.SealedScreen;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The walk through the screen, one question a page; the answers travel sealed in the page itself.
@Controller
class ScreenPages {

    private static final DateTimeFormatter TAKEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final Screen screen;
    private final SealedScreen sealed;
    private final Screens screens;
    private final Pages pages;
    private final Frames frames;
    private final Clock clock;

    ScreenPages(
            Screen screen,
            SealedScreen sealed,
            Screens screens,
            Pages pages,
            Frames frames,
            Clock clock) {
        this.screen = screen;
        this.sealed = sealed;
        this.screens = screens;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/triage")
    ResponseEntity<byte[]> start(HttpServletRequest asked) {
        return pages.show(
                "triage/Start", Map.of("frame", frames.of(asked, "First, a safety check")));
    }

    /// A question opened by its address has no answers to go on with.
    @GetMapping({"/triage/q", "/triage/result"})
    ResponseEntity<byte[]> again() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/triage").build();
    }

    @GetMapping("/triage/emergency")
    ResponseEntity<byte[]> emergency(HttpServletRequest asked) {
        return pages.show("triage/Emergency", Map.of("frame", frames.of(asked, "Get help now")));
    }

    @PostMapping("/triage/q")
    @WithoutKey("nothing is kept: the answers travel in the page")
    ResponseEntity<byte[]> question(
            HttpServletRequest asked,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(required = false) @Nullable List<String> answer) {
        var answers = state.isEmpty() ? Answers.NONE : opened(state);
        return switch (move) {
            case "back" -> onward(asked, answers.withoutLast());
            case "change" -> ask(asked, known(id), answers, true, "");
            case "review" -> review(asked, answers);
            default ->
                    id.isEmpty()
                            ? onward(asked, answers)
                            : answered(asked, answers, known(id), words(answer));
        };
    }

    @PostMapping("/triage/result")
    @WithoutKey("an anonymous result keeps nothing, and a member's is a new screen each time")
    ResponseEntity<byte[]> result(
            HttpServletRequest asked,
            @AuthenticationPrincipal @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String state) {
        return show(asked, opened(state), me);
    }

    private ResponseEntity<byte[]> answered(
            HttpServletRequest asked, Answers before, Question question, List<String> words) {
        var wrong = AnswerCheck.problem(question, words);
        if (wrong.isPresent()) return ask(asked, question, before, false, wrong.get());
        var answers = before.and(question.id(), words);
        return before.has(question.id()) && screen.next(answers).isEmpty()
                ? review(asked, answers)
                : onward(asked, answers);
    }

    private ResponseEntity<byte[]> onward(HttpServletRequest asked, Answers answers) {
        var next = screen.next(answers);
        if (next.isPresent()) return ask(asked, next.get(), answers, false, "");
        boolean emergency =
                screen.decide(answers, Circumstances.in(answers)).disposition()
                        == Disposition.E_NOW;
        return emergency ? show(asked, answers, null) : review(asked, answers);
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            Question question,
            Answers answers,
            boolean changing,
            String wrong) {
        var state = answers.given().isEmpty() ? "" : sealed.seal(answers);
        var title = (wrong.isEmpty() ? "" : "Error: ") + question.ask();
        return pages.show(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "triage/Ask",
                Map.of(
                        "frame",
                        frames.of(asked, title),
                        "walk",
                        new Walk(question, state, changing, wrong)));
    }

    private ResponseEntity<byte[]> review(HttpServletRequest asked, Answers answers) {
        return pages.show(
                "triage/Review",
                Map.of(
                        "frame", frames.of(asked, "Are these right?"),
                        "rows", Walk.rows(screen, answers),
                        "state", sealed.seal(answers),
                        "more", screen.next(answers).isPresent()));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, Answers answers, @Nullable SignedIn me) {
        var result = screen.decide(answers, Circumstances.in(answers));
        boolean member = asked.isUserInRole("MEMBER");
        if (member) screens.keep(answers);
        var zone = me == null ? ZoneId.of("UTC") : me.zoneId();
        var taken = TAKEN.format(clock.instant().atZone(zone)) + (me == null ? " UTC" : "");
        var told = Told.of(screen, answers, result, sealed.seal(answers), taken);
        return pages.show(
                template(result.disposition()),
                Map.of(
                        "frame",
                        frames.of(asked, title(result.disposition())),
                        "told",
                        told,
                        "kept",
                        member));
    }

    private static String template(Disposition disposition) {
        return switch (disposition) {
            case E_NOW -> "triage/ENow";
            case SAME_DAY -> "triage/SameDay";
            case SEE_FIRST -> "triage/SeeFirst";
            case PT_REVIEW -> "triage/PtReview";
            case OK -> "triage/Ok";
        };
    }

    private static String title(Disposition disposition) {
        return switch (disposition) {
            case E_NOW -> "Call for help now";
            case SAME_DAY -> "Have this leg examined in person today";
            case SEE_FIRST -> "See a clinician before you start";
            case PT_REVIEW -> "See a clinician first";
            case OK -> "No warning sign in your answers";
        };
    }

    private Answers opened(String state) {
        return sealed.open(state)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        HttpStatus.BAD_REQUEST,
                                        "These answers can no longer be read. Start the safety"
                                                + " check again; it takes three minutes."));
    }

    private Question known(String id) {
        return screen.find(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        HttpStatus.BAD_REQUEST,
                                        "Start the safety check again; it takes three minutes."));
    }

    private static List<String> words(@Nullable List<String> answer) {
        return Optional.ofNullable(answer).orElse(List.of());
    }
}
