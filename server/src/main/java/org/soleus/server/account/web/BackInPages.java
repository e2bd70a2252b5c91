package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Recovery;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WaysIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The way back in with a recovery code. What does not fit is told alike, whoever it is of.
@Controller
@WithoutKey("a code is good for one use")
class BackInPages {

    private final Pages pages;
    private final Frames frames;
    private final Recovery recovery;
    private final WaysIn ways;
    private final SigningIn signingIn;
    private final Throttle throttle;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clinic clinic;

    BackInPages(
            Pages pages,
            Frames frames,
            Recovery recovery,
            WaysIn ways,
            SigningIn signingIn,
            Throttle throttle,
            Outbox outbox,
            Transactions transactions,
            Clinic clinic) {
        this.pages = pages;
        this.frames = frames;
        this.recovery = recovery;
        this.ways = ways;
        this.signingIn = signingIn;
        this.throttle = throttle;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clinic = clinic;
    }

    @GetMapping("/account/signin/recovery")
    ResponseEntity<byte[]> page(HttpServletRequest asked) {
        return show(asked, HttpStatus.OK, "", Map.of());
    }

    @PostMapping("/account/signin/recovery")
    ResponseEntity<byte[]> enter(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String code) {
        throttle.passNarrow("recovery", asked.getRemoteAddr());
        var address = SignUpForm.address(mail);
        var who = recovery.use(address, code);
        if (who.isEmpty()) {
            var error = Map.of("code", "account.recovery.wrong");
            return show(asked, HttpStatus.UNPROCESSABLE_CONTENT, mail, error);
        }
        tell(who.get(), address, frames.wanted(asked));
        signingIn.enter(asked, answer, who.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(signingIn.home(who.get())))
                .build();
    }

    /// Whoever reads her mail learns that a code was used.
    private void tell(SignedIn who, String mail, Say page) {
        var left = transactions.in(Scope.system(clinic.tenant()), () -> ways.of(who.member()));
        if (!left.mail()) return;
        var say = who.reads().map(it -> Say.to(Optional.of(it))).orElse(page);
        outbox.send(
                mail,
                say.words("account.recovery.letter.subject"),
                say.words("account.recovery.letter.used", left.codes())
                        + "\n\n"
                        + say.words("account.recovery.letter.unasked")
                        + "\n");
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, HttpStatus status, String mail, Map<String, String> errors) {
        var frame = FormFrame.of(frames, asked, "account.recovery.signin", errors);
        return pages.show(
                status,
                "account/BackIn",
                Map.of(
                        "frame", frame,
                        "mail", mail,
                        "errors", FormFrame.words(frame, errors)));
    }
}
