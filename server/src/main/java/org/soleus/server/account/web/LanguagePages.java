package org.soleus.server.account.web;

import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.regex.Pattern;

/// The choice of a language, kept by the browser.
@Controller
class LanguagePages {

    /// The address of a page of ours, after its host.
    private static final Pattern PAGE =
            Pattern.compile(
                    "https?://[^/?#]+(/(?:[a-z0-9-]+(?:/[a-z0-9-]+)*)?(?:[?][a-z0-9=&-]*)?)");

    private static final int LONGEST = 200;

    /// Leads back to the page that the choice was made on, on our own host whatever came before. A
    /// word that is no language changes nothing.
    @PostMapping("/language")
    @WithoutKey("the same choice twice is the same choice")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "") String from) {
        var page = PAGE.matcher(from);
        boolean known = from.length() <= LONGEST && page.matches();
        var answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(known ? page.group(1) : "/"));
        Frames.chosen(to)
                .ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }
}
