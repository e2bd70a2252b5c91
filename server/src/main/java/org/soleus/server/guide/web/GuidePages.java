package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.content.Language;
import org.soleus.content.guide.Sources;
import org.soleus.server.guide.Search;
import org.soleus.server.web.OpenPages;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/// The pages of the library, what they lean on, and the search in them. Open to everybody, nothing
/// is noted.
@Controller
class GuidePages {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final Pages pages;
    private final OpenPages open;
    private final Told told;
    private final Addresses addresses;
    private final Search search;

    GuidePages(Pages pages, OpenPages open, Told told, Addresses addresses, Search search) {
        this.pages = pages;
        this.open = open;
        this.told = told;
        this.addresses = addresses;
        this.search = search;
    }

    @GetMapping("/guides")
    ResponseEntity<byte[]> index(HttpServletRequest asked) {
        var frame = told.described(asked, "guide.title");
        var library = told.library(asked);
        return open.show(
                asked,
                new OpenPages.Page("guide/Index", frame, ""),
                () ->
                        Map.of(
                                "frame",
                                frame,
                                "shelf",
                                library.shelf(),
                                "review",
                                library.calfPain().review()));
    }

    @GetMapping("/guides/{slug}")
    ResponseEntity<byte[]> one(HttpServletRequest asked, @PathVariable String slug) {
        var library = told.library(asked);
        var found = library.find(slug);
        if (found.isEmpty()) {
            var why = library.closed(slug);
            return why.isPresent() ? Closed.page(pages, told, asked, slug) : missing(asked, slug);
        }
        var guide = found.get();
        var frame = told.frame(asked, guide.title()).describedAs(guide.description());
        var address = addresses.of(asked);
        return open.show(
                asked,
                new OpenPages.Page("guide/Guide", frame, address),
                () -> Map.of("frame", frame, "it", Leaf.of(guide, library, address)));
    }

    /// What was asked for may be near something that is there.
    private ResponseEntity<byte[]> missing(HttpServletRequest asked, String slug) {
        var say = told.say(asked);
        return pages.show(
                HttpStatus.NOT_FOUND,
                "guide/Missing",
                Map.of(
                        "frame",
                        told.frame(asked, say.words("guide.missing")),
                        "found",
                        search.find(slug.replace('-', ' '), say.language()).found()));
    }

    @GetMapping("/guides/sources")
    ResponseEntity<byte[]> sources(HttpServletRequest asked) {
        var frame = told.described(asked, "guide.sources");
        var sources = Sources.in(frame.say().language());
        return open.show(
                asked,
                new OpenPages.Page("guide/Sources", frame, ""),
                () -> Map.of("frame", frame, "sources", sources.list()));
    }

    @GetMapping("/guides/search")
    ResponseEntity<byte[]> search(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String q) {
        var typed = q.substring(0, Math.min(q.length(), 100)).strip();
        var say = told.say(asked);
        return pages.show(
                "guide/Search",
                Map.of(
                        "frame",
                        told.frame(asked, say.words("guide.search")),
                        "typed",
                        typed,
                        "answer",
                        search.find(typed, say.language())));
    }

    /// The drawn lower leg. A word that is none of ours counts as the usual one: a picture is never
    /// an error page.
    @GetMapping("/guides/leg.svg")
    ResponseEntity<String> leg(
            HttpServletResponse answer,
            @RequestParam(defaultValue = "leg") String view,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "light") String ground,
            @RequestParam(defaultValue = "") String v) {
        var language = Language.find(lang).orElse(Language.ENGLISH);
        var leg = Leg.find(view).orElse(Leg.BEHIND).drawn(language, ground.equals("dark"));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, leg.kept(v));
        return ResponseEntity.ok().contentType(SVG).body(leg.svg());
    }
}
