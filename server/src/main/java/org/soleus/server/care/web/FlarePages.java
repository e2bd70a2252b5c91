package org.soleus.server.care.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.SignedIn;
import org.soleus.server.care.flare.LoadSetting;
import org.soleus.server.care.flare.Refits;
import org.soleus.server.running.web.RunWords;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// How the clinic's own refit of the chance of a flare stands: counts and measures, and nothing of
/// any member. There only where the operator wants it.
@Controller
class FlarePages {

    private final LoadSetting.LoadShown setting;
    private final Refits refits;
    private final Pages pages;
    private final Frames frames;
    private final Clock clock;

    FlarePages(
            LoadSetting.LoadShown setting, Refits refits, Pages pages, Frames frames, Clock clock) {
        this.setting = setting;
        this.refits = refits;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/care/flare")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> flare(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        if (!setting.shown()) throw Refusal.notFound();
        var today = LocalDate.ofInstant(clock.instant(), me.zoneId());
        var told = new FlareWords(refits.newest(), new RunWords(me, today, Say.ENGLISH));
        return pages.show(
                "care/Flare", Map.of("frame", frames.of(asked, told.heading()), "told", told));
    }
}
