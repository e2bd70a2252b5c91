package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Duration;
import java.util.UUID;

/// The key under which her phone keeps what waits, for as long as she is signed in on it.
///
/// It is derived from her own: erasing her destroys it, and it is the same on each of her phones
/// and after each sign-in. A cookie names the opening, so that her scripts know a key of an earlier
/// sign-in, hers or another's, for what it is.
@Controller
@Touches
class OfflineKeyPages {

    private static final String DOOR = "door";
    private static final Duration LONGEST = Duration.ofDays(365);

    private final KeptFor keptFor;

    OfflineKeyPages(KeptFor keptFor) {
        this.keptFor = keptFor;
    }

    @GetMapping("/account/offline/key")
    ResponseEntity<byte[]> key(@AuthenticationPrincipal SignedIn me) {
        var opening = UUID.randomUUID().toString().replace("-", "");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, door(opening, LONGEST))
                .body(keptFor.key(me));
    }

    /// Tells the scripts of this browser that the key they hold is of an earlier sign-in.
    static void close(HttpServletRequest asked, HttpServletResponse answer) {
        if (asked.getCookies() == null) return;
        for (var cookie : asked.getCookies()) {
            if (!cookie.getName().equals(DOOR)) continue;
            answer.addHeader(HttpHeaders.SET_COOKIE, door("", Duration.ZERO));
        }
    }

    private static String door(String opening, Duration keptFor) {
        return ResponseCookie.from(DOOR, opening)
                .path("/")
                .sameSite("Strict")
                .maxAge(keptFor)
                .build()
                .toString();
    }
}
