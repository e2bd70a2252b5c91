package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.account.Outbox;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Touches;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WaysIn;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Somebody who is signed in shows again that it is she, by her passkey or by a code to her mail,
/// before something that cannot be taken back.
@Controller
@Touches
@WithoutKey("a code and a challenge are good for one use")
class ConfirmPages {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Pages pages;
    private final Frames frames;
    private final Freshness freshness;
    private final ConfirmDesk desk;
    private final PasskeyTalk talk;
    private final Passkeys passkeys;
    private final Throttle throttle;
    private final Outbox outbox;
    private final WaysIn ways;
    private final Transactions transactions;

    ConfirmPages(
            Pages pages,
            Frames frames,
            Freshness freshness,
            ConfirmDesk desk,
            PasskeyTalk talk,
            Passkeys passkeys,
            Throttle throttle,
            Outbox outbox,
            WaysIn ways,
            Transactions transactions) {
        this.pages = pages;
        this.frames = frames;
        this.freshness = freshness;
        this.desk = desk;
        this.talk = talk;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.outbox = outbox;
        this.ways = ways;
        this.transactions = transactions;
    }

    /// @param then the page that asked for it
    @GetMapping("/account/confirm")
    ResponseEntity<byte[]> page(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String then) {
        if (freshness.isShown(asked)) return to(freshness.onward(then));
        return show(asked, me, HttpStatus.OK, then, Map.of());
    }

    @PostMapping("/account/confirm/code")
    ResponseEntity<byte[]> send(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String then) {
        var mail = desk.mail(me).orElseThrow(Refusal::notFound);
        var ticket =
                desk.send(me, mail, frames.wanted(asked))
                        .orElseThrow(() -> Refusal.later("account.wrong.codes", HOUR));
        return code(asked, HttpStatus.OK, ticket, then, Map.of());
    }

    @PostMapping("/account/confirm")
    ResponseEntity<byte[]> enter(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String then) {
        throttle.pass("confirm", me.getName());
        var digits = code.replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{6}")) return again(asked, ticket, then, "account.code.six");
        return switch (desk.enter(me, ticket, digits)) {
            case RIGHT -> {
                freshness.show(asked);
                yield to(freshness.onward(then));
            }
            case WRONG -> again(asked, ticket, then, "account.code.wrong");
            case SPENT -> {
                var error = Map.of("send", "account.confirm.over");
                yield show(asked, me, HttpStatus.UNPROCESSABLE_CONTENT, then, error);
            }
        };
    }

    @PostMapping("/account/confirm/recovery")
    ResponseEntity<byte[]> recover(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String recovery,
            @RequestParam(defaultValue = "") String then) {
        throttle.passNarrow("recovery", me.getName());
        if (!desk.recover(me, recovery)) {
            var error = Map.of("recovery", "account.confirm.no-code");
            return show(asked, me, HttpStatus.UNPROCESSABLE_CONTENT, then, error);
        }
        freshness.show(asked);
        return to(freshness.onward(then));
    }

    @PostMapping("/account/confirm/passkey/options")
    ResponseEntity<String> ask(HttpServletRequest asked) {
        return json(talk.request(passkeys.at(asked), asked));
    }

    @PostMapping(value = "/account/confirm/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> enter(
            HttpServletRequest asked,
            @AuthenticationPrincipal SignedIn me,
            @RequestBody String shown) {
        throttle.pass("confirm", me.getName());
        if (!talk.member(passkeys.at(asked), asked, shown).equals(me.member())) {
            throw Refusal.told(HttpStatus.FORBIDDEN, "account.wrong.other");
        }
        freshness.show(asked);
        return json("{}");
    }

    private ResponseEntity<byte[]> again(
            HttpServletRequest asked, String ticket, String then, String error) {
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        return code(asked, status, ticket, then, Map.of("code", error));
    }

    private ResponseEntity<byte[]> code(
            HttpServletRequest asked,
            HttpStatus status,
            String ticket,
            String then,
            Map<String, String> errors) {
        var frame = FormFrame.of(frames, asked, "account.code.title", errors);
        return pages.show(
                status,
                "account/ConfirmCode",
                Map.of(
                        "frame", frame,
                        "ticket", ticket,
                        "then", freshness.onward(then),
                        "errors", FormFrame.words(frame, errors),
                        "isLocal", outbox.isLocal()));
    }

    private ResponseEntity<byte[]> show(
            HttpServletRequest asked,
            SignedIn me,
            HttpStatus status,
            String then,
            Map<String, String> errors) {
        var frame = FormFrame.of(frames, asked, "account.confirm.title", errors);
        var all = transactions.in(me.scope(), () -> ways.of(me.member()));
        return pages.show(
                status,
                "account/Confirm",
                Map.of(
                        "frame",
                        frame,
                        "then",
                        freshness.onward(then),
                        "ways",
                        all,
                        "errors",
                        FormFrame.words(frame, errors)));
    }

    private static ResponseEntity<byte[]> to(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page)).build();
    }

    private static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
