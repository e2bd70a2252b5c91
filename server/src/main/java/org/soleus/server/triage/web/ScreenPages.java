package org.soleus.server.triage.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.triage.AnswerCheck;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Handover;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.triage.SealedScreen;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The walk through the screen, one question a page; the answers travel sealed in the page itself.
///
/// Nothing is taken back: an answer given again stands behind the one before, and both are kept.
@Controller
class ScreenPages {

    private final Screen screen;
    private final Tongue tongue;
    private final SealedScreen sealed;
    private final ResultPages results;
    private final Pages pages;
    private final Clock clock;

    ScreenPages(
            Screen screen,
            Tongue tongue,
            SealedScreen sealed,
            ResultPages results,
            Pages pages,
            Clock clock) {
        this.screen = screen;
        this.tongue = tongue;
        this.sealed = sealed;
        this.results = results;
        this.pages = pages;
        this.clock = clock;
    }

    /// A question opened by its address has no answers to go on with.
    @GetMapping({"/triage/q", "/triage/result"})
    ResponseEntity<byte[]> again() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/triage").build();
    }

    @PostMapping("/triage/q")
    @WithoutKey("the answers travel in the page; a member's emergency is a new screen each time")
    ResponseEntity<byte[]> question(
            HttpServletRequest asked,
            @AuthenticationPrincipal @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(required = false) @Nullable List<String> answer) {
        var answers = state.isEmpty() ? Answers.NONE : results.opened(state);
        return switch (move) {
            case "back" -> ask(asked, before(known(id), answers), answers, false, "");
            case "change" -> ask(asked, known(id), answers, true, "");
            case "review" -> review(asked, answers);
            default ->
                    id.isEmpty()
                            ? onward(asked, me, answers)
                            : answered(asked, me, answers, known(id), words(answer));
        };
    }

    private ResponseEntity<byte[]> answered(
            HttpServletRequest asked,
            @Nullable SignedIn me,
            Answers before,
            Question question,
            List<String> words) {
        var say = tongue.screen(asked).sentences();
        var wrong = AnswerCheck.problem(say, question, words);
        if (wrong.isPresent()) return ask(asked, question, before, false, wrong.get());
        var now = clock.instant().getEpochSecond();
        return onward(asked, me, before.and(new Answers.Given(question.id(), words, now)));
    }

    private ResponseEntity<byte[]> onward(
            HttpServletRequest asked, @Nullable SignedIn me, Answers answers) {
        var next = screen.next(answers);
        if (next.isPresent()) return ask(asked, next.get(), answers, false, "");
        var led = screen.decide(answers, Circumstances.in(answers)).disposition();
        return led == Disposition.E_NOW ? results.show(asked, answers, me) : review(asked, answers);
    }

    /// The answered question before this one; the first where there is none.
    private Question before(Question question, Answers answers) {
        var before = screen.questions().getFirst();
        for (var one : screen.questions()) {
            if (one.id().equals(question.id())) break;
            if (answers.has(one.id())) before = one;
        }
        return before;
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            Question question,
            Answers answers,
            boolean returning,
            String wrong) {
        var spoken = tongue.screen(asked);
        var told = spoken.question(question.id());
        var said = answers.to(question.id());
        var title = wrong.isEmpty() ? told.ask() : tongue.say(asked).words("web.error", told.ask());
        var walk =
                new Walk(
                        told,
                        answers.given().isEmpty() ? "" : sealed.seal(answers),
                        returning,
                        question.id().equals(screen.questions().getFirst().id()),
                        said.isEmpty() ? "" : Handover.said(spoken, told, said),
                        wrong);
        return pages.show(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "triage/Ask",
                Map.of("frame", tongue.frame(asked, title), "walk", walk));
    }

    private ResponseEntity<byte[]> review(HttpServletRequest asked, Answers answers) {
        if (answers.given().isEmpty()) return again();
        return pages.show(
                "triage/Review",
                Map.of(
                        "frame", tongue.told(asked, "triage.review.title"),
                        "rows", Handover.rows(tongue.screen(asked), answers),
                        "state", sealed.seal(answers),
                        "more", screen.next(answers).isPresent()));
    }

    private Question known(String id) {
        return screen.find(id)
                .orElseThrow(() -> Refusal.told(HttpStatus.BAD_REQUEST, "triage.again"));
    }

    private static List<String> words(@Nullable List<String> answer) {
        return Optional.ofNullable(answer).orElse(List.of());
    }
}
