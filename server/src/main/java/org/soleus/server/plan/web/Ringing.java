package org.soleus.server.plan.web;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.plan.remind.Going;
import org.soleus.server.plan.remind.Said;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.util.Map;

/// What a device shows when it rings: it was told nothing, and asks here.
@Controller
@Touches
class Ringing {

    private final Going going;
    private final Clock clock;

    Ringing(Going going, Clock clock) {
        this.going = going;
        this.clock = clock;
    }

    @GetMapping("/plan/reminders/now")
    @Transactional(readOnly = true)
    ResponseEntity<Map<String, String>> now(@AuthenticationPrincipal SignedIn me) {
        var last = going.last(me.member(), clock.instant());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        last.map(kind -> Said.of(kind, me.reads()))
                                .map(said -> Map.of("title", said.subject(), "path", said.path()))
                                .orElse(Map.of("title", "Soleus", "path", "/plan/today")));
    }
}
