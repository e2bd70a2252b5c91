package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.Had;
import org.soleus.server.running.feed.Parts;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.util.Optional;

/// What the script of the upload page asks for: one file in one request, or a large one begun, sent
/// piece by piece and then read.
///
/// A line that breaks off costs the piece that was on its way; `begin` says where to go on.
@Controller
class FilePages {

    private static final String SAME =
            "a file that comes twice is the file once: what is in it is its key";
    private static final String BUSY_SECONDS = "2";

    private final Taking taking;
    private final Arrivals arrivals;
    private final Parts parts;

    FilePages(Taking taking, Arrivals arrivals, Parts parts) {
        this.taking = taking;
        this.arrivals = arrivals;
        this.parts = parts;
    }

    @PostMapping("/running/upload/file")
    @WithoutKey(SAME)
    @Touches
    void take(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        taking.take(asked, answer, me, asked.getInputStream(), Beside.sha256(asked));
    }

    @PostMapping("/running/upload/begin")
    @WithoutKey(SAME)
    void begin(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try {
            tell(answer, parts.begin(me, Beside.promised(asked)));
        } catch (Arrivals.TooLarge tooLarge) {
            throw Refusal.told(HttpStatus.CONTENT_TOO_LARGE, "upload.too-large");
        }
    }

    @PostMapping("/running/upload/piece")
    @WithoutKey("a piece belongs at one place, and comes there once")
    void piece(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        var file = Beside.promised(asked);
        long at = Beside.at(asked);
        var sha256 = Beside.sha256(asked).orElseThrow(Beside::refused);
        try (var piece = arrivals.take("", asked.getInputStream())) {
            tell(answer, parts.take(me, file, at, piece, sha256));
        }
    }

    /// All of a file is there: it is read. Where that breaks off it can be asked for again.
    @PostMapping("/running/upload/end")
    @WithoutKey(SAME)
    @Touches
    void end(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        var file = Beside.promised(asked);
        var had =
                parts.end(
                        me, file, whole -> taking.take(asked, answer, me, whole, Optional.empty()));
        if (!(had instanceof Had.Done)) tell(answer, had);
    }

    private static void tell(HttpServletResponse answer, Had had) throws IOException {
        answer.setStatus(status(had));
        if (had instanceof Had.Busy) answer.setHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.getWriter().write("{\"have\":" + had.bytes() + "}");
    }

    private static int status(Had had) {
        return switch (had) {
            case Had.Done _ -> 200;
            case Had.Nothing _ -> 404;
            case Had.Elsewhere _ -> 409;
            case Had.Changed _ -> 422;
            case Had.Busy _ -> 503;
            case Had.NoRoom _ -> 507;
        };
    }
}
