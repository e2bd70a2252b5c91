package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

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
    private final Told told;

    HelpPages(OpenPages open, Told told) {
        this.open = open;
        this.told = told;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> first(HttpServletRequest asked) {
        var language = told.say(asked).language();
        return show(
                asked,
                "guide/First",
                "guide.first",
                Map.of(
                        "guide",
                        told.library(asked).calfPain(),
                        "rise",
                        Shown.picture("heel-raise-double", language),
                        "stretch",
                        Shown.picture("calf-stretch-wall", language)));
    }

    @GetMapping("/help")
    ResponseEntity<byte[]> help(HttpServletRequest asked) {
        return show(asked, "guide/Help", "guide.help", Map.of());
    }

    @GetMapping("/help/right-for-me")
    ResponseEntity<byte[]> right(HttpServletRequest asked) {
        return show(asked, "guide/RightForMe", "guide.right", Map.of());
    }

    @GetMapping("/help/other")
    ResponseEntity<byte[]> other(HttpServletRequest asked) {
        return show(asked, "guide/Other", "guide.other", Map.of());
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(HttpServletRequest asked) {
        return show(asked, "guide/About", "guide.about", Map.of());
    }

    /// @param title the key of its title
    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, String template, String title, Map<String, Object> more) {
        var frame = told.described(asked, title);
        var values = new HashMap<>(more);
        values.put("frame", frame);
        return open.show(asked, new OpenPages.Page(template, frame, ""), () -> values);
    }
}
