package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Relievers;
import org.soleus.clinical.guide.Relievers.Answer;
import org.soleus.clinical.guide.Relievers.Outcome;
import org.soleus.content.guide.Guides;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.guide.Library;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions before pain relievers. The answers are weighed and forgotten: nothing is stored,
/// and nothing of them stands in an address.
@Controller
@WithoutKey("weighs answers and forgets them")
class RelieverPages {

    private static final Map<String, Answer> WORDS =
            Map.of("no", Answer.NO, "yes", Answer.YES, "not_sure", Answer.NOT_SURE);

    private final Pages pages;
    private final Frames frames;

    RelieverPages(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/guides/pain-relievers")
    ResponseEntity<byte[]> ask(HttpServletRequest asked) {
        if (isClosed()) return Closed.page(pages, frames, asked, Guides.RELIEVERS);
        return ask(asked, HttpStatus.OK, Map.of(), Map.of());
    }

    @PostMapping("/guides/pain-relievers")
    ResponseEntity<byte[]> answer(HttpServletRequest asked) {
        if (isClosed()) return Closed.page(pages, frames, asked, Guides.RELIEVERS);
        var relievers = Library.relievers();
        var words = new LinkedHashMap<String, String>();
        var answers = new LinkedHashMap<String, Answer>();
        for (var question : relievers.questions()) {
            var word = asked.getParameter(question.id());
            if (word == null || !WORDS.containsKey(word)) continue;
            words.put(question.id(), word);
            answers.put(question.id(), WORDS.get(word));
        }
        return switch (relievers.decide(answers)) {
            case Outcome.Unanswered(var open) -> ask(asked, words, open);
            case Outcome.AskFirst(var because) -> askFirst(asked, because);
            case Outcome.MayRead() -> read(asked, relievers);
        };
    }

    private static boolean isClosed() {
        return Library.closed(Guides.RELIEVERS).isPresent();
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked, Map<String, String> words, List<Relievers.Question> open) {
        var errors = new LinkedHashMap<String, String>();
        for (var question : open) {
            errors.put(question.id(), "Choose yes, no or not sure: " + question.about() + ".");
        }
        return ask(asked, HttpStatus.UNPROCESSABLE_CONTENT, words, errors);
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            HttpStatus status,
            Map<String, String> words,
            Map<String, String> errors) {
        var relievers = Library.relievers();
        var title = (errors.isEmpty() ? "" : "Error: ") + relievers.title();
        return pages.show(
                status,
                "guide/Relievers",
                Map.of(
                        "frame",
                        frames.of(asked, title),
                        "relievers",
                        relievers,
                        "words",
                        words,
                        "errors",
                        errors));
    }

    private ResponseEntity<byte[]> askFirst(
            HttpServletRequest asked, List<Relievers.Question> because) {
        return pages.show(
                "guide/AskFirst",
                Map.of(
                        "frame",
                        frames.of(asked, "Ask a pharmacist or a doctor first."),
                        "because",
                        because));
    }

    private ResponseEntity<byte[]> read(HttpServletRequest asked, Relievers relievers) {
        var keys = relievers.claims().stream().map(Claim::sources).flatMap(List::stream).toList();
        return pages.show(
                "guide/RelieversRead",
                Map.of(
                        "frame",
                        frames.of(asked, "What is known about pain relievers"),
                        "relievers",
                        relievers,
                        "refs",
                        Refs.of(keys)));
    }
}
