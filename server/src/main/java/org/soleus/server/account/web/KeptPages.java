package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Erasures;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;
import java.util.Map;

/// How long each kind of data is kept.
@Controller
@Touches
class KeptPages {

    /// What goes by itself, each with its words under `account.kept`.
    private static final List<String> GOES =
            List.of("form", "code", "session", "file", "phone", "mail", "trail", "backup", "log");

    private final Pages pages;
    private final Frames frames;
    private final Erasures erasures;

    KeptPages(Pages pages, Frames frames, Erasures erasures) {
        this.pages = pages;
        this.frames = frames;
        this.erasures = erasures;
    }

    @GetMapping("/account/kept")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return pages.show(
                "account/Kept",
                Map.of(
                        "frame", frames.told(asked, "account.kept.title"),
                        "rows", erasures.count(me.member()),
                        "goes", GOES));
    }
}
