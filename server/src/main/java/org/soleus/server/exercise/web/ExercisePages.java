package org.soleus.server.exercise.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.content.Status;
import org.soleus.content.exercise.Catalogue;
import org.soleus.server.exercise.Library;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The library: all exercises by area, and each on a page of its own.
@Controller
class ExercisePages {

    private static final int NEAR = 6;

    private final Pages pages;
    private final Frames frames;

    ExercisePages(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/exercise")
    ResponseEntity<byte[]> library(
            HttpServletRequest asked,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String with) {
        var say = say(asked);
        var shelf = Shelf.of(area, with, Library.in(say.language()), say);
        var frame =
                frames.of(asked, say, say.words("exercise.title"))
                        .describedAs(say.words("exercise.described"));
        return pages.show("exercise/Library", Map.of("frame", frame, "shelf", shelf));
    }

    @GetMapping("/exercise/{slug}")
    ResponseEntity<byte[]> one(
            HttpServletRequest asked,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String side) {
        var say = say(asked);
        var library = Library.in(say.language());
        var found = library.find(slug);
        if (found.isEmpty()) return missing(asked, say, slug);
        var closed = Optional.ofNullable(library.closed().get(slug));
        if (closed.isPresent()) return closed(asked, say, found.get().name(), closed.get());
        var sheet = new Sheet(found.get(), DrawingFiles.side(side), library, say);
        var frame = frames.of(asked, say, sheet.it().name()).describedAs(sheet.it().purpose());
        return pages.show("exercise/Exercise", Map.of("frame", frame, "sheet", sheet));
    }

    /// The reader's language, where the whole library is written in it.
    private Say say(HttpServletRequest asked) {
        var wanted = frames.wanted(asked);
        return Library.speaks(wanted.language()) ? wanted : Say.ENGLISH;
    }

    /// What is not offered says why: an old plan or link may have led here.
    private ResponseEntity<byte[]> closed(
            HttpServletRequest asked, Say say, String name, Status why) {
        boolean retired = why == Status.RETIRED;
        return pages.show(
                retired ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                "exercise/Closed",
                Map.of("frame", frames.of(asked, say, name), "retired", retired));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest asked, Say say, String slug) {
        var frame = frames.of(asked, say, say.words("exercise.missing"));
        return pages.show(
                HttpStatus.NOT_FOUND,
                "exercise/Missing",
                Map.of("frame", frame, "near", near(slug, Library.in(say.language()))));
    }

    /// Exercises whose names share a word with what was asked for, the most alike first.
    private static List<Exercise> near(String slug, Catalogue library) {
        var words =
                Stream.of(slug.split("-", 9)).distinct().filter(word -> word.length() > 2).toList();
        return library.offered().stream()
                .filter(it -> alike(it, words) > 0)
                .sorted(Comparator.comparingLong((Exercise it) -> -alike(it, words)))
                .limit(NEAR)
                .toList();
    }

    private static long alike(Exercise it, List<String> words) {
        return words.stream().filter(it.slug()::contains).count();
    }
}
