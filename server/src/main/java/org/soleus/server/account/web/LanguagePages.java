package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.soleus.content.Language;
import org.soleus.server.account.People;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.regex.Pattern;

/// The choice of a language: kept by the browser, and with the account of whoever is signed in.
@Controller
class LanguagePages {

    /// The address of a page of ours, after its host.
    private static final Pattern PAGE =
            Pattern.compile(
                    "https?://[^/?#]+(/(?:[a-z0-9-]+(?:/[a-z0-9-]+)*)?(?:[?][a-z0-9=&-]*)?)");

    private static final int LONGEST = 200;

    private final People people;
    private final SigningIn signingIn;

    LanguagePages(People people, SigningIn signingIn) {
        this.people = people;
        this.signingIn = signingIn;
    }

    /// Leads back to the page that the choice was made on, on our own host whatever came before. A
    /// word that is no language changes nothing.
    @PostMapping("/language")
    @Transactional
    @WithoutKey("the same choice twice is the same choice")
    ResponseEntity<Void> choose(
            HttpServletRequest asked,
            HttpServletResponse answer,
            @AuthenticationPrincipal @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "") String from) {
        var language = Language.find(to);
        if (me != null) language.ifPresent(it -> settle(asked, answer, me.reading(it), it));
        var onward = ResponseEntity.status(HttpStatus.SEE_OTHER).location(back(from));
        Frames.chosen(to)
                .ifPresent(cookie -> onward.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return onward.build();
    }

    private void settle(
            HttpServletRequest asked, HttpServletResponse answer, SignedIn me, Language language) {
        people.speak(me.member(), language);
        signingIn.settle(asked, answer, me);
    }

    private static URI back(String from) {
        var page = PAGE.matcher(from);
        boolean known = from.length() <= LONGEST && page.matches();
        return URI.create(known ? page.group(1) : "/");
    }
}
