package org.soleus.server.exercise.web;

import jakarta.servlet.http.HttpServletResponse;

import org.soleus.clinical.measure.Side;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;

/// The drawn body as a picture that a page points to and a browser keeps.
@Controller
class DrawingFiles {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    /// A word that is none of ours counts as the usual one: a picture is never an error page.
    @GetMapping("/exercise/{slug}.svg")
    ResponseEntity<String> picture(
            HttpServletResponse answer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "right") String side,
            @RequestParam(defaultValue = "light") String ground,
            @RequestParam Optional<Integer> pose,
            @RequestParam(defaultValue = "") String v) {
        var found =
                pose.isPresent()
                        ? Drawings.pose(slug, side(side), ground(ground), pose.get())
                        : Drawings.find(slug, side(side), ground(ground));
        var drawing = found.orElseThrow(Refusal::notFound);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, drawing.kept(v));
        return ResponseEntity.ok().contentType(SVG).body(drawing.svg());
    }

    static Side side(String word) {
        return word.equals("left") ? Side.LEFT : Side.RIGHT;
    }

    private static Drawings.Ground ground(String word) {
        return switch (word) {
            case "dark" -> Drawings.Ground.DARK;
            case "moving" -> Drawings.Ground.MOVING;
            default -> Drawings.Ground.LIGHT;
        };
    }
}
