package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.clinical.guide.ConditionGuide;
import org.soleus.content.guide.Sources;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.guide.Library;
import org.soleus.server.web.Frame;
import org.soleus.server.web.Frames;
import org.soleus.server.web.OpenPages;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/// The guides, what they lean on, and the search in them. Open to everybody, nothing is noted.
@Controller
class GuidePages {

    private final Pages pages;
    private final OpenPages open;
    private final Frames frames;
    private final Addresses addresses;

    GuidePages(Pages pages, OpenPages open, Frames frames, Addresses addresses) {
        this.pages = pages;
        this.open = open;
        this.frames = frames;
        this.addresses = addresses;
    }

    @GetMapping("/guides")
    ResponseEntity<byte[]> index(HttpServletRequest asked) {
        var frame =
                frames.of(asked, "Guides")
                        .describedAs("Guides to pain in the lower leg, with their sources.");
        return open.show(
                asked,
                new OpenPages.Page("guide/Index", frame, ""),
                () -> Map.of("frame", frame, "guide", Library.calfPain()));
    }

    @GetMapping("/guides/calf-pain-after-running")
    ResponseEntity<byte[]> calfPain(HttpServletRequest asked) {
        var guide = Library.calfPain();
        var frame = frames.of(asked, guide.title()).describedAs(guide.description());
        var address = addresses.of(asked);
        return open.show(
                asked,
                new OpenPages.Page("guide/Guide", frame, address),
                () -> calfPain(guide, frame, address));
    }

    private static Map<String, Object> calfPain(ConditionGuide guide, Frame frame, String address) {
        return Map.of(
                "frame",
                frame,
                "guide",
                guide,
                "refs",
                Refs.of(guide.sources()),
                "walls",
                Shown.of(guide.stretches().walls()),
                "more",
                Shown.of(guide.stretches().more()),
                "data",
                MedicalPage.of(guide, address));
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
        return pages.show(
                "guide/Search",
                Map.of(
                        "frame",
                        frames.of(asked, "Search the guide"),
                        "asked",
                        q.substring(0, Math.min(q.length(), 100)).strip(),
                        "found",
                        Library.search().find(q)));
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
