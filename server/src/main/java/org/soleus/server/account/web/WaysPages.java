package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Fresh;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.WaysIn;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.soleus.server.web.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/// The ways in which somebody signs in: passkeys, mail and recovery codes.
@Controller
@Fresh(page = "/account/ways")
@Touches
class WaysPages {

    private final Pages pages;
    private final Frames frames;
    private final WaysIn ways;

    WaysPages(Pages pages, Frames frames, WaysIn ways) {
        this.pages = pages;
        this.frames = frames;
        this.ways = ways;
    }

    @GetMapping("/account/ways")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var frame = frames.told(asked, "account.ways");
        var all = ways.of(me.member());
        return pages.show(
                "account/Ways",
                Map.of(
                        "frame", frame,
                        "rows",
                                all.passkeys().stream()
                                        .map(one -> row(one, me, frame.say()))
                                        .toList(),
                        "ways", all));
    }

    private static DeviceRow row(WaysIn.Passkey passkey, SignedIn me, Say say) {
        return new DeviceRow(
                passkey.name(),
                Device.ofKept(passkey.device()).words(say),
                day(passkey.since(), me, say),
                day(passkey.used(), me, say),
                false);
    }

    private static String day(Instant at, SignedIn me, Say say) {
        return say.longDay(at.atZone(me.zoneId()).toLocalDate());
    }

    /// @param passkey its name; one that is gone already is gone
    @PostMapping("/account/passkey/remove")
    @Transactional
    ResponseEntity<byte[]> remove(
            @AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String passkey) {
        if (!ways.remove(me.member(), passkey)) {
            throw Refusal.told(HttpStatus.CONFLICT, "account.wrong.last");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/account/ways"))
                .build();
    }
}
