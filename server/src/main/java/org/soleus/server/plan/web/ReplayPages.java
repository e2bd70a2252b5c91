package org.soleus.server.plan.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.content.ContentDesk;
import org.soleus.server.plan.PastMembers;
import org.soleus.server.plan.ReplayDesk;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Sent;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;

/// Whom the drafts of content owners would have treated differently, before they are published.
@Controller
@Touches(others = true)
class ReplayPages {

    private final ReplayDesk desk;
    private final PastMembers past;
    private final ContentDesk content;
    private final Pages pages;
    private final Frames frames;

    ReplayPages(
            ReplayDesk desk, PastMembers past, ContentDesk content, Pages pages, Frames frames) {
        this.desk = desk;
        this.past = past;
        this.content = content;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/content/replay")
    ResponseEntity<byte[]> replay(HttpServletRequest asked) {
        return show(asked, "", HttpStatus.OK);
    }

    private ResponseEntity<byte[]> show(HttpServletRequest asked, String error, HttpStatus status) {
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frames.of(asked, (error.isEmpty() ? "" : "Error: ") + "Replay"));
        values.put("state", desk.state());
        values.put("open", content.isOpen());
        values.put("error", error);
        return pages.show(status, "plan/Replay", values);
    }

    @PostMapping("/content/replay")
    @Transactional
    ResponseEntity<byte[]> begin(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        if (!content.isOpen()) return replay(asked);
        try {
            desk.begin(me, content.drafted(me));
        } catch (IllegalArgumentException faulty) {
            return show(
                    asked,
                    "The drafts cannot be read together. Open one of them: its check says what is"
                            + " wrong, and where.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Sent.to("/content/replay");
    }

    /// The clinic's own members as `./soleus replay` reads them.
    @GetMapping("/content/replay/histories")
    @Transactional
    ResponseEntity<byte[]> histories() {
        var lines = new ByteArrayOutputStream();
        past.each(
                "GET /content/replay/histories",
                line -> {
                    lines.writeBytes(line);
                    lines.write('\n');
                });
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/x-ndjson"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"histories.jsonl\"")
                .body(lines.toByteArray());
    }
}
