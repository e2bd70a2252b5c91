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

/// Puts a trouble into the form that was asked for: a page for people, RFC 9457 for programs.
@Component
class TroubleAnswers {

    private static final String SECONDS_UNTIL_AGAIN = "30";

    private final Pages pages;
    private final Frames frames;
    private final ObjectMapper json;

    TroubleAnswers(Pages pages, Frames frames, ObjectMapper json) {
        this.pages = pages;
        this.frames = frames;
        this.json = json;
    }

    /// The answer to a request. While the store is away nobody is looked up for it.
    ResponseEntity<byte[]> to(HttpServletRequest asked, Trouble trouble) {
        var say = trouble.isKnown() ? frames.wanted(asked) : Say.ENGLISH;
        var told = trouble.in(say);
        if (!wantsPage(asked))
            return answer(told, MediaType.APPLICATION_PROBLEM_JSON, problem(told));
        var frame =
                told.status() >= 500
                        ? frames.plain(asked, say, told.title())
                        : frames.of(asked, say, told.title());
        return answer(trouble, Pages.HTML, page(frame, told));
    }

    /// Writes the answer where no page can be reached any more. What was begun is dropped; what is
    /// already on its way cannot be taken back.
    void write(HttpServletRequest asked, HttpServletResponse answer, Trouble trouble)
            throws IOException {
        if (answer.isCommitted()) return;
        answer.resetBuffer();
        var said = to(asked, trouble);
        answer.setStatus(trouble.status());
        said.getHeaders().forEach((name, values) -> answer.setHeader(name, values.getFirst()));
        var body = said.getBody();
        if (body != null) answer.getOutputStream().write(body);
    }

    /// The page for a request that could not even be read.
    byte[] unread(Trouble trouble) {
        return page(frames.unread(trouble.title()), trouble);
    }

    private byte[] page(Frame frame, Trouble trouble) {
        return pages.bytes("web/Problem", Map.of("frame", frame, "trouble", trouble));
    }

    private byte[] problem(Trouble trouble) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", trouble.title());
        body.put("status", trouble.status());
        body.put("detail", trouble.advice());
        return json.writeValueAsBytes(body);
    }

    private static ResponseEntity<byte[]> answer(Trouble trouble, MediaType type, byte[] body) {
        var answer =
                ResponseEntity.status(HttpStatusCode.valueOf(trouble.status())).contentType(type);
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (trouble.status() == 503) answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_AGAIN);
        return answer.body(body);
    }

    private static boolean wantsPage(HttpServletRequest asked) {
        var accept = asked.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
