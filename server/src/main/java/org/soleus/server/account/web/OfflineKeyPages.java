package org.soleus.server.account.web;

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
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/// The key under which her phone keeps what waits, for as long as she is signed in on it.
///
/// It is derived from her own: erasing her destroys it, and it is the same on each of her phones
/// and after each sign-in. A cookie names the sign-in, so that her scripts know a key of an earlier
/// one, hers or another's, for what it is.
@Controller
@Touches
class OfflineKeyPages {

    private static final String DOOR = "door";
    private static final Pattern OPENING = Pattern.compile("[0-9a-f]{32}");
    private static final Duration LONGEST = Duration.ofDays(365);

    private final KeptFor keptFor;

    OfflineKeyPages(KeptFor keptFor) {
        this.keptFor = keptFor;
    }

    @GetMapping("/account/offline/key")
    ResponseEntity<byte[]> key(
            @CookieValue(name = DOOR, defaultValue = "") String named,
            @AuthenticationPrincipal SignedIn me) {
        var opening = OPENING.matcher(named).matches() ? named : fresh();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, door(opening, LONGEST))
                .body(keptFor.key(me));
    }

    /// Tells the scripts of this browser, at a sign-in, that a key they hold is of an earlier one.
    static void open(HttpServletResponse answer) {
        answer.addHeader(HttpHeaders.SET_COOKIE, door(fresh(), LONGEST));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
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
