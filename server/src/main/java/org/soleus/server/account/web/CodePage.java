package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Outbox;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The page on which a code is entered; the same for everybody.
final class CodePage {

    /// Codes are counted by the hour.
    private static final Duration HOUR = Duration.ofHours(1);

    private CodePage() {}

    /// The page for a ticket that was just made.
    ///
    /// @throws Refusal when there is none because this mail asked too often
    static ResponseEntity<byte[]> show(
            Pages pages,
            Frames frames,
            HttpServletRequest asked,
            Optional<String> ticket,
            Outbox outbox) {
        var made = ticket.orElseThrow(() -> Refusal.later("account.wrong.codes", HOUR));
        return show(pages, frames, asked, HttpStatus.OK, made, Map.of(), outbox);
    }

    static ResponseEntity<byte[]> show(
            Pages pages,
            Frames frames,
            HttpServletRequest asked,
            HttpStatus status,
            String ticket,
            Map<String, String> errors,
            Outbox outbox) {
        var frame = FormFrame.of(frames, asked, "account.code.title", errors);
        return pages.show(
                status,
                "account/Code",
                Map.of(
                        "frame",
                        frame,
                        "ticket",
                        ticket,
                        "errors",
                        FormFrame.words(frame, errors),
                        "isLocal",
                        outbox.isLocal()));
    }
}
