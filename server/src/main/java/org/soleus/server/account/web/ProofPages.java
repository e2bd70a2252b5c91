package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
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
import org.springframework.web.bind.annotation.PostMapping;

/// Shows that a mail is hers, for somebody who signed up with a passkey.
@Controller
@Touches
class ProofPages {

    private final Pages pages;
    private final Frames frames;
    private final CodeDesk codes;
    private final People people;
    private final MemberKeys keys;
    private final Outbox outbox;

    ProofPages(
            Pages pages,
            Frames frames,
            CodeDesk codes,
            People people,
            MemberKeys keys,
            Outbox outbox) {
        this.pages = pages;
        this.frames = frames;
        this.codes = codes;
        this.people = people;
        this.keys = keys;
        this.outbox = outbox;
    }

    @PostMapping("/account/prove")
    @WithoutKey("each code replaces nothing and is good for one use")
    @Transactional
    ResponseEntity<byte[]> send(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        var mail =
                people.find(me.member())
                        .flatMap(profile -> profile.identity(keys))
                        .map(Identity::mail)
                        .orElseThrow(Refusal::notFound);
        var ticket = codes.sendProof(me, mail, frames.wanted(asked));
        return CodePage.show(pages, frames, asked, ticket, outbox);
    }
}
