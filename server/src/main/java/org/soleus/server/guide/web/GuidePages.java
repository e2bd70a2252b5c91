package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.content.guide.Sources;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.guide.Library;
import org.soleus.server.guide.Search;
import org.soleus.server.web.Frames;
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

    private final Pages pages;
    private final OpenPages open;
    private final Frames frames;
    private final Addresses addresses;
    private final Search search;

    GuidePages(Pages pages, OpenPages open, Frames frames, Addresses addresses, Search search) {
        this.pages = pages;
        this.open = open;
        this.frames = frames;
        this.addresses = addresses;
        this.search = search;
    }

    @GetMapping("/guides")
    ResponseEntity<byte[]> index(HttpServletRequest asked) {
        var frame =
                frames.of(asked, "Guides")
                        .describedAs(
                                "Guides to pain in the lower leg, cards on what you can do"
                                        + " yourself, and short lessons, with their sources.");
        return open.show(
                asked,
                new OpenPages.Page("guide/Index", frame, ""),
                () ->
                        Map.of(
                                "frame",
                                frame,
                                "shelf",
                                Library.shelf(),
                                "review",
                                Library.calfPain().review()));
    }

    @GetMapping("/guides/{slug}")
    ResponseEntity<byte[]> one(HttpServletRequest asked, @PathVariable String slug) {
        var found = Library.find(slug);
        if (found.isEmpty()) {
            var why = Library.closed(slug);
            return why.isPresent() ? Closed.page(pages, frames, asked, slug) : missing(asked, slug);
        }
        var guide = found.get();
        var frame = frames.of(asked, guide.title()).describedAs(guide.description());
        var address = addresses.of(asked);
        return open.show(
                asked,
                new OpenPages.Page("guide/Guide", frame, address),
                () -> Map.of("frame", frame, "it", Leaf.of(guide, address)));
    }

    /// What was asked for may be near something that is there.
    private ResponseEntity<byte[]> missing(HttpServletRequest asked, String slug) {
        var words = slug.replace('-', ' ');
        return pages.show(
                HttpStatus.NOT_FOUND,
                "guide/Missing",
                Map.of(
                        "frame",
                        frames.of(asked, "There is no guide of that name."),
                        "found",
                        search.find(words).found()));
    }

    @GetMapping("/guides/sources")
    ResponseEntity<byte[]> sources(HttpServletRequest asked) {
        var frame =
                frames.of(asked, "Sources")
                        .describedAs("Everything that our rules, exercises and guides lean on.");
        return open.show(
                asked,
                new OpenPages.Page("guide/Sources", frame, ""),
                () -> Map.of("frame", frame, "sources", Sources.bundled().list()));
    }

    @GetMapping("/guides/search")
    ResponseEntity<byte[]> search(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String q) {
        var typed = q.substring(0, Math.min(q.length(), 100)).strip();
        return pages.show(
                "guide/Search",
                Map.of(
                        "frame",
                        frames.of(asked, "Search the guides"),
                        "typed",
                        typed,
                        "answer",
                        search.find(typed)));
    }

    /// The drawn lower leg of the guide.
    @GetMapping("/guides/leg.svg")
    ResponseEntity<String> leg(
            HttpServletResponse answer,
            @RequestParam(defaultValue = "light") String ground,
            @RequestParam(defaultValue = "") String v) {
        boolean dark = ground.equals("dark");
        var leg = Drawings.leg(dark ? Drawings.Ground.DARK : Drawings.Ground.LIGHT);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, leg.kept(v));
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml")).body(leg.svg());
    }
}
