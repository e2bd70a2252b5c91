package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.guide.Library;
import org.soleus.server.web.Frames;
import org.soleus.server.web.OpenPages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.HashMap;
import java.util.Map;

/// The first page, the six ways in, and the pages that tell what this is and for whom.
@Controller
class HelpPages {

    private final OpenPages open;
    private final Frames frames;

    HelpPages(OpenPages open, Frames frames) {
        this.open = open;
        this.frames = frames;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> first(HttpServletRequest asked) {
        return show(
                asked,
                "guide/First",
                "Your calf hurts. Start here.",
                "A safety check in three minutes, then a plan for your calf that answers to how it"
                        + " feels each morning. Open, free, and nothing is kept unless you say so.",
                Map.of(
                        "guide",
                        Library.calfPain(),
                        "rise",
                        Shown.picture("heel-raise-double"),
                        "stretch",
                        Shown.picture("calf-stretch-wall")));
    }

    @GetMapping("/help")
    ResponseEntity<byte[]> help(HttpServletRequest asked) {
        return show(
                asked,
                "guide/Help",
                "How can we help?",
                "Six ways to go on: urgent care, exercises, reading, and finding out whether this"
                        + " is for you.",
                Map.of());
    }

    @GetMapping("/help/right-for-me")
    ResponseEntity<byte[]> right(HttpServletRequest asked) {
        return show(
                asked,
                "guide/RightForMe",
                "Is this right for me?",
                "For whom this program is made, for whom it is not, and what you need for it.",
                Map.of());
    }

    @GetMapping("/help/other")
    ResponseEntity<byte[]> other(HttpServletRequest asked) {
        return show(
                asked,
                "guide/Other",
                "Something else",
                "Where to turn with what this program cannot help with.",
                Map.of());
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(HttpServletRequest asked) {
        return show(
                asked,
                "guide/About",
                "What this is",
                "Soleus is an open program for pain in the calf: what it does, how it decides, what"
                        + " it keeps, and what it is not.",
                Map.of());
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked,
            String template,
            String title,
            String description,
            Map<String, Object> more) {
        var frame = frames.of(asked, title).describedAs(description);
        var values = new HashMap<>(more);
        values.put("frame", frame);
        return open.show(asked, new OpenPages.Page(template, frame, ""), () -> values);
    }
}
