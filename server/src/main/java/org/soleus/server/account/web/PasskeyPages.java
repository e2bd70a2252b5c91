package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Fresh;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import java.util.Map;

/// Passkeys: making one, and signing in with one.
@Controller
@WithoutKey("a challenge is good for one answer")
class PasskeyPages {

    private final Pages pages;
    private final Frames frames;
    private final PasskeyTalk talk;
    private final Passkeys passkeys;
    private final SigningIn signingIn;
    private final Throttle throttle;
    private final People people;
    private final Transactions transactions;
    private final Clinic clinic;
    private final Newcomers newcomers;
    private final Notices notices;

    PasskeyPages(
            Pages pages,
            Frames frames,
            PasskeyTalk talk,
            Passkeys passkeys,
            SigningIn signingIn,
            Throttle throttle,
            People people,
            Transactions transactions,
            Clinic clinic,
            Newcomers newcomers,
            Notices notices) {
        this.pages = pages;
        this.frames = frames;
        this.talk = talk;
        this.passkeys = passkeys;
        this.signingIn = signingIn;
        this.throttle = throttle;
        this.people = people;
        this.transactions = transactions;
        this.clinic = clinic;
        this.newcomers = newcomers;
        this.notices = notices;
    }

    @Fresh(sparesNewcomers = true)
    @Touches
    @GetMapping("/account/passkey")
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        boolean isNew = newcomers.isNew(me);
        return pages.show(
                "account/Passkey",
                Map.of(
                        "frame",
                        frames.told(asked, "account.passkey.title"),
                        "first",
                        isNew,
                        "next",
                        isNew ? "/plan/intake/1" : "/account/ways"));
    }

    @Fresh(page = "/account/passkey", sparesNewcomers = true)
    @Touches
    @PostMapping("/account/passkey/options")
    ResponseEntity<String> begin(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return json(talk.creation(passkeys.at(asked), asked, me, name(me)));
    }

    @Fresh(page = "/account/passkey", sparesNewcomers = true)
    @PostMapping(value = "/account/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> make(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestBody String made) {
        talk.keep(passkeys.at(asked), asked, made);
        notices.passkeyAdded(me);
        return json("{}");
    }

    @PostMapping("/account/passkey/signin/options")
    ResponseEntity<String> ask(HttpServletRequest asked) {
        throttle.pass("passkey", asked.getRemoteAddr());
        return json(talk.request(passkeys.at(asked), asked));
    }

    @PostMapping(value = "/account/passkey/signin", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> enter(
            HttpServletRequest asked, HttpServletResponse answer, @RequestBody String shown) {
        throttle.pass("passkey-enter", asked.getRemoteAddr());
        var member = talk.member(passkeys.at(asked), asked, shown);
        var who =
                transactions
                        .in(Scope.system(clinic.tenant()), () -> people.find(member))
                        .map(Profile::who)
                        .orElseThrow(
                                () ->
                                        Refusal.told(
                                                HttpStatus.UNAUTHORIZED, "account.wrong.unknown"));
        signingIn.enter(asked, answer, who);
        return json("{\"next\":\"" + signingIn.home(who) + "\"}");
    }

    private String name(SignedIn me) {
        return talk.name(transactions.in(me.scope(), () -> people.find(me.member())));
    }

    private static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
