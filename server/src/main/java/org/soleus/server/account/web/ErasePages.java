package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Erasing;
import org.soleus.server.account.Erasures;
import org.soleus.server.account.Fresh;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.Map;

/// A member erases everything of hers: what goes and what stays is told before, and a word is
/// typed.
@Controller
@Fresh
@Touches
class ErasePages {

    private static final String WRONG = "account.erase.wrong";

    private final Pages pages;
    private final Frames frames;
    private final Erasing erasing;
    private final Erasures erasures;
    private final ConfirmDesk desk;
    private final Transactions transactions;
    private final Receipts receipts;
    private final SigningIn signingIn;

    ErasePages(
            Pages pages,
            Frames frames,
            Erasing erasing,
            Erasures erasures,
            ConfirmDesk desk,
            Transactions transactions,
            Receipts receipts,
            SigningIn signingIn) {
        this.pages = pages;
        this.frames = frames;
        this.erasing = erasing;
        this.erasures = erasures;
        this.desk = desk;
        this.transactions = transactions;
        this.receipts = receipts;
        this.signingIn = signingIn;
    }

    @GetMapping("/account/erase")
    ResponseEntity<byte[]> page(HttpServletRequest asked, @AuthenticationPrincipal SignedIn me) {
        return show(asked, me, HttpStatus.OK, Map.of());
    }

    @PostMapping("/account/erase")
    @WithoutKey("to be gone twice is to be gone: two at once are given one receipt")
    ResponseEntity<byte[]> erase(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String word) {
        var say = frames.wanted(asked);
        if (!word.strip().equalsIgnoreCase(say.words("account.erase.word"))) {
            return show(asked, me, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("word", WRONG));
        }
        // Where the receipt goes besides: asked for while there is still somebody to ask for.
        var mail = desk.mail(me);
        var proof = receipts.proof(erasing.erase(me));
        mail.ifPresent(to -> receipts.post(to, proof, say));
        signingIn.leave(asked);
        var onward =
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(Receipts.path(proof)))
                        .header("Clear-Site-Data", "\"cache\", \"storage\"");
        Frames.chosen(say.language().tag())
                .ifPresent(it -> onward.header(HttpHeaders.SET_COOKIE, it.toString()));
        return onward.build();
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked, SignedIn me, HttpStatus status, Map<String, String> errors) {
        var frame = FormFrame.of(frames, asked, "account.erase.title", errors);
        return pages.show(
                status,
                "account/Erase",
                Map.of(
                        "frame", frame,
                        "rows", transactions.in(me.scope(), () -> erasures.count(me.member())),
                        "stays", Receipts.stays(frame.say()),
                        "errors", FormFrame.words(frame, errors)));
    }
}
