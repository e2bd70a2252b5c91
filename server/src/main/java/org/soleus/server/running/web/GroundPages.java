package org.soleus.server.running.web;

import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.running.Ground;
import org.soleus.server.running.Grounds;
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
import java.util.Arrays;
import java.util.UUID;

/// Says of a run what it went over: one tap, and the same tap again takes it back.
@Controller
@Touches
class GroundPages {

    private final Hers hers;
    private final Grounds grounds;
    private final Clock clock;

    GroundPages(Hers hers, Grounds grounds, Clock clock) {
        this.hers = hers;
        this.grounds = grounds;
        this.clock = clock;
    }

    /// What is no ground changes nothing.
    @PostMapping("/running/{id}/ground")
    @Transactional
    ResponseEntity<byte[]> say(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        var run = hers.run(me, id);
        var word = new Sent(fields).text("ground");
        var said =
                Arrays.stream(Ground.values()).filter(one -> one.name().equals(word)).findFirst();
        if (said.isPresent()) say(me, run.id(), said.get());
        return Sent.to("/running/" + run.id() + "#ground-h");
    }

    private void say(SignedIn me, UUID run, Ground ground) {
        boolean same = grounds.find(me.member(), run).filter(ground::equals).isPresent();
        if (same) grounds.take(me.member(), run);
        else grounds.put(me.member(), run, ground, clock.instant());
    }
}
