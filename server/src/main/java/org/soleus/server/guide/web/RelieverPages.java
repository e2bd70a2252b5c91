package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Relievers;
import org.soleus.clinical.guide.Relievers.Answer;
import org.soleus.clinical.guide.Relievers.Outcome;
import org.soleus.content.guide.Guides;
import org.soleus.server.account.WithoutKey;
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
    private final Told told;

    RelieverPages(Pages pages, Told told) {
        this.pages = pages;
        this.told = told;
    }

    @GetMapping("/guides/pain-relievers")
    ResponseEntity<byte[]> ask(HttpServletRequest asked) {
        if (isClosed(asked)) return Closed.page(pages, told, asked, Guides.RELIEVERS);
        return ask(asked, HttpStatus.OK, Map.of(), Map.of());
    }

    @PostMapping("/guides/pain-relievers")
    ResponseEntity<byte[]> answer(HttpServletRequest asked) {
        if (isClosed(asked)) return Closed.page(pages, told, asked, Guides.RELIEVERS);
        var relievers = told.library(asked).relievers();
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

    private boolean isClosed(HttpServletRequest asked) {
        return told.library(asked).closed(Guides.RELIEVERS).isPresent();
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked, Map<String, String> words, List<Relievers.Question> open) {
        var say = told.say(asked);
        var errors = new LinkedHashMap<String, String>();
        for (var question : open) {
            errors.put(question.id(), say.words("guide.relievers.choose", question.about()));
        }
        return ask(asked, HttpStatus.UNPROCESSABLE_CONTENT, words, errors);
    }

    private ResponseEntity<byte[]> ask(
            HttpServletRequest asked,
            HttpStatus status,
            Map<String, String> words,
            Map<String, String> errors) {
        var relievers = told.library(asked).relievers();
        var say = told.say(asked);
        var title = relievers.title();
        if (!errors.isEmpty()) title = say.words("web.error", title);
        return pages.show(
                status,
                "guide/Relievers",
                Map.of(
                        "frame",
                        told.frame(asked, title),
                        "relievers",
                        relievers,
                        "back",
                        told.library(asked).calfPain().title(),
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
                        told.frame(asked, told.say(asked).words("guide.ask-first")),
                        "because",
                        because));
    }

    private ResponseEntity<byte[]> read(HttpServletRequest asked, Relievers relievers) {
        var keys = relievers.claims().stream().map(Claim::sources).flatMap(List::stream).toList();
        return pages.show(
                "guide/RelieversRead",
                Map.of(
                        "frame",
                        told.frame(asked, told.say(asked).words("guide.known")),
                        "relievers",
                        relievers,
                        "refs",
                        Refs.of(keys, told.say(asked).language())));
    }
}
