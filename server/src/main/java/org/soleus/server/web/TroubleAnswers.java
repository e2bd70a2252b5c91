package org.soleus.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// Puts a trouble into the form that was asked for: a page for people, RFC 9457 for programs.
@Component
class TroubleAnswers {

    private static final String SECONDS_UNTIL_AGAIN = "30";

    private final Pages pages;
    private final Frames frames;
    private final ObjectMapper json;

    /// Drawn once for all who read alike: whoever is turned away from a crowd must cost nothing.
    private final Map<Plain, byte[]> drawn = new ConcurrentHashMap<>();

    TroubleAnswers(Pages pages, Frames frames, ObjectMapper json) {
        this.pages = pages;
        this.frames = frames;
        this.json = json;
    }

    /// A page in which nothing is of whoever asked, beyond how she reads.
    private record Plain(Frames.Reader reader, Trouble trouble) {}

    /// The answer to a request. While the store is away nobody is looked up for it.
    ResponseEntity<byte[]> to(HttpServletRequest asked, Trouble trouble) {
        var answer =
                ResponseEntity.status(HttpStatusCode.valueOf(trouble.status()))
                        .contentType(form(asked));
        headers(trouble, answer::header);
        return answer.body(told(asked, trouble));
    }

    /// Writes the answer where no page can be reached any more. What was begun is dropped; what is
    /// already on its way cannot be taken back.
    void write(HttpServletRequest asked, HttpServletResponse answer, Trouble trouble)
            throws IOException {
        if (answer.isCommitted()) return;
        answer.resetBuffer();
        var told = told(asked, trouble);
        answer.setStatus(trouble.status());
        answer.setContentType(form(asked).toString());
        headers(trouble, answer::setHeader);
        answer.getOutputStream().write(told);
    }

    private static void headers(Trouble trouble, BiConsumer<String, String> answer) {
        answer.accept(HttpHeaders.CACHE_CONTROL, "no-store");
        if (trouble.status() == 503) answer.accept(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_AGAIN);
    }

    private static MediaType form(HttpServletRequest asked) {
        return wantsPage(asked) ? Pages.HTML : MediaType.APPLICATION_PROBLEM_JSON;
    }

    private byte[] told(HttpServletRequest asked, Trouble trouble) {
        if (!wantsPage(asked)) return problem(asked, trouble);
        if (trouble.status() < 500) return page(asked, trouble);
        var plain = new Plain(frames.reader(asked), trouble);
        return trouble.isKnown() ? drawn.computeIfAbsent(plain, this::page) : page(plain);
    }

    private byte[] page(HttpServletRequest asked, Trouble trouble) {
        var say = say(asked, trouble);
        var told = trouble.in(say);
        return page(frames.of(asked, say, told.title()), told);
    }

    private byte[] page(Plain plain) {
        var trouble = plain.trouble();
        var say = trouble.isKnown() ? plain.reader().say() : Say.ENGLISH;
        var told = trouble.in(say);
        return page(plain.reader().frame(say, told.title()), told);
    }

    private Say say(HttpServletRequest asked, Trouble trouble) {
        return trouble.isKnown() ? frames.wanted(asked) : Say.ENGLISH;
    }

    /// The page for a request that could not even be read.
    byte[] unread(Trouble trouble) {
        return page(frames.unread(trouble.title()), trouble);
    }

    private byte[] page(Frame frame, Trouble trouble) {
        return pages.bytes("web/Problem", Map.of("frame", frame, "trouble", trouble));
    }

    private byte[] problem(HttpServletRequest asked, Trouble trouble) {
        var told = trouble.in(say(asked, trouble));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", told.title());
        body.put("status", told.status());
        body.put("detail", told.advice());
        return json.writeValueAsBytes(body);
    }

    private static boolean wantsPage(HttpServletRequest asked) {
        var accept = asked.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
