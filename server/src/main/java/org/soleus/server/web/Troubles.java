package org.soleus.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Duration;

/// One shape for every problem that a page meets; what goes wrong around the pages is told by
/// [LastWord] and [Unread].
@ControllerAdvice
@Controller
class Troubles implements ErrorController {

    private final TroubleAnswers answers;

    Troubles(TroubleAnswers answers) {
        this.answers = answers;
    }

    /// What was turned down before any page was reached.
    @RequestMapping("/error")
    ResponseEntity<byte[]> outside(HttpServletRequest asked) {
        if (asked.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable broken) {
            return answers.to(asked, Failures.told(broken));
        }
        var status = asked.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answers.to(asked, Trouble.of(status instanceof Integer code ? code : 404));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(HttpServletRequest asked, Refusal no) {
        var trouble = Trouble.of(no.status().value());
        var told = no.key().isEmpty() ? trouble.advising(no.advice()) : trouble.told(no.key());
        var answer = answers.to(asked, told);
        return no.until().isZero()
                ? answer
                : with(answer, HttpHeaders.RETRY_AFTER, String.valueOf(seconds(no.until())));
    }

    /// A field or a body that is not of the kind that was asked for.
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    ResponseEntity<byte[]> notReadable(HttpServletRequest asked) {
        return answers.to(asked, Trouble.of(400));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> failed(HttpServletRequest asked, Exception broken) {
        if (!(broken instanceof ErrorResponse known)) {
            return answers.to(asked, Failures.told(broken));
        }
        var answer = answers.to(asked, Trouble.of(known.getStatusCode().value()));
        var allowed = known.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null ? answer : with(answer, HttpHeaders.ALLOW, allowed);
    }

    /// Rounded up: who comes back then is not turned down for a part of a second.
    private static long seconds(Duration until) {
        return until.plusMillis(999).toSeconds();
    }

    private static ResponseEntity<byte[]> with(
            ResponseEntity<byte[]> answer, String header, String value) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(header, value)
                .body(answer.getBody());
    }
}
