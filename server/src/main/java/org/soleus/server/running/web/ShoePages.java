package org.soleus.server.running.web;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.ShoeRack;
import org.soleus.server.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;

/// Names the shoes that a member runs in from one run on.
@Controller
@Touches
class ShoePages {

    /// What is longer is cut; the field takes no more.
    private static final int LONGEST = 40;

    private final Hers hers;
    private final ShoeRack rack;
    private final Clock clock;

    ShoePages(Hers hers, ShoeRack rack, Clock clock) {
        this.hers = hers;
        this.rack = rack;
        this.clock = clock;
    }

    /// An empty name takes back what was named here.
    @PostMapping("/running/{id}/shoes")
    @Transactional
    ResponseEntity<byte[]> name(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        var run = hers.run(me, id);
        var name = plain(new Sent(fields).text("shoes"));
        if (name.isEmpty()) rack.take(me.member(), run.id());
        else rack.put(me.member(), run.id(), name, clock.instant());
        return Sent.to("/running/" + run.id() + "?saved=1");
    }

    private static String plain(String sent) {
        var plain = sent.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
    }
}
