package org.soleus.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

import tools.jackson.databind.ObjectMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// One shape for every problem: a page for people, RFC 9457 for programs, no inner workings.
@ControllerAdvice
@Controller
class Troubles implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Pages pages;
    private final Frames frames;
    private final ObjectMapper json;

    Troubles(Pages pages, Frames frames, ObjectMapper json) {
        this.pages = pages;
        this.frames = frames;
        this.json = json;
    }

    /// What the container turned down before any page was reached.
    @RequestMapping("/error")
    ResponseEntity<byte[]> outside(HttpServletRequest asked) {
        var status = asked.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(asked, Trouble.of(status instanceof Integer code ? code : 404));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(HttpServletRequest asked, Refusal no) {
        return answer(asked, Trouble.of(no.status().value()).advising(no.advice()));
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<byte[]> storeAway(HttpServletRequest asked, Exception gone) {
        LOG.error("the database cannot be reached: {}", gone.getClass().getSimpleName());
        return answer(asked, Trouble.of(503));
    }

    /// A field or a body that is not of the kind that was asked for.
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    ResponseEntity<byte[]> notReadable(HttpServletRequest asked) {
        return answer(asked, Trouble.of(400));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> failed(HttpServletRequest asked, Exception broken) {
        if (broken instanceof ErrorResponse known) {
            return answer(asked, Trouble.of(known.getStatusCode().value()));
        }
        // The class and the place, never the message: a message may quote what a person sent.
        LOG.error("{} at {}", broken.getClass().getName(), place(broken));
        return answer(asked, Trouble.of(500));
    }

    private static String place(Exception broken) {
        for (var step : broken.getStackTrace()) {
            if (step.getClassName().startsWith("org.soleus")) return step.toString();
        }
        return broken.getStackTrace().length > 0 ? broken.getStackTrace()[0].toString() : "nowhere";
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest asked, Trouble trouble) {
        var answer = wantsPage(asked) ? page(asked, trouble) : problem(trouble);
        if (trouble.status() != 503) return answer;
        return ResponseEntity.status(503)
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(answer.getBody());
    }

    private ResponseEntity<byte[]> page(HttpServletRequest asked, Trouble trouble) {
        var frame = frames.of(asked, trouble.title());
        return pages.show(
                org.springframework.http.HttpStatusCode.valueOf(trouble.status()),
                "web/Problem",
                Map.of("frame", frame, "trouble", trouble));
    }

    private ResponseEntity<byte[]> problem(Trouble trouble) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", trouble.title());
        body.put("status", trouble.status());
        body.put("detail", trouble.advice());
        return ResponseEntity.status(trouble.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsBytes(body));
    }

    private static boolean wantsPage(HttpServletRequest asked) {
        var accept = asked.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
