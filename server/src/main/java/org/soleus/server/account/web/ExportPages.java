package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Fresh;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/// All that a member has here, for her to take along.
@Controller
@Fresh
@Touches
class ExportPages {

    private final Parcels parcels;
    private final Pages pages;
    private final Frames frames;
    private final Clock clock;

    ExportPages(Parcels parcels, Pages pages, Frames frames, Clock clock) {
        this.parcels = parcels;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/account/export")
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        members(me);
        var frame = frames.told(asked, "account.export.title");
        return pages.show("account/Export", Map.of("frame", frame));
    }

    /// The file, on its way as it is made. What breaks off cannot be opened, and is asked for
    /// again.
    @GetMapping("/account/export/soleus.zip")
    @Fresh(page = "/account/export")
    void file(HttpServletResponse answer, @AuthenticationPrincipal SignedIn me) throws IOException {
        members(me);
        var today = LocalDate.ofInstant(clock.instant(), me.zoneId());
        answer.setContentType("application/zip");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("soleus-" + today + ".zip")
                        .build()
                        .toString());
        try {
            parcels.write(me, answer.getOutputStream());
        } catch (ParcelRefused busy) {
            answer.resetBuffer();
            throw Refusal.later("account.export.busy", Duration.ofMinutes(1));
        }
    }

    /// Staff have no data of their own here.
    static void members(SignedIn me) {
        if (me.role() != Role.MEMBER) throw Refusal.notFound();
    }
}
