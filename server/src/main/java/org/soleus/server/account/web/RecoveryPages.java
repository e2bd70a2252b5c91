package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Fresh;
import org.soleus.server.account.Recovery;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.List;
import java.util.Map;

/// Recovery codes: made, shown once, and replaced by the next set.
@Controller
@Fresh
@Touches
class RecoveryPages {

    private final Pages pages;
    private final Frames frames;
    private final Recovery recovery;
    private final ConfirmDesk desk;

    RecoveryPages(Pages pages, Frames frames, Recovery recovery, ConfirmDesk desk) {
        this.pages = pages;
        this.frames = frames;
        this.recovery = recovery;
        this.desk = desk;
    }

    @GetMapping("/account/recovery")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return show(asked, me, List.of());
    }

    @PostMapping("/account/recovery")
    @WithoutKey("each set replaces the one before, and nobody keeps what it was")
    @Transactional
    ResponseEntity<byte[]> renew(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var mail = desk.anyMail(me).orElseThrow(Refusal::notFound);
        return show(asked, me, recovery.renew(me.member(), mail));
    }

    private ResponseEntity<byte[]> show(HttpServletRequest asked, SignedIn me, List<String> codes) {
        return pages.show(
                "account/Recovery",
                Map.of(
                        "frame", frames.told(asked, "account.recovery.title"),
                        "codes", codes,
                        "left", recovery.left(me.member())));
    }
}
