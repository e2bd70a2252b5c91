package org.soleus.server.account.web;

import org.soleus.server.account.WithoutKey;
import org.soleus.server.web.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.regex.Pattern;

/// The choice of a language, kept by the browser.
@Controller
class LanguagePages {

    /// An address of ours without query; never one of another host.
    private static final Pattern OURS = Pattern.compile("/(?:[a-z0-9-]+(?:/[a-z0-9-]+)*)?");

    private static final int LONGEST = 200;

    /// A word that is no language changes nothing.
    @PostMapping("/language")
    @WithoutKey("the same choice twice is the same choice")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "/") String back) {
        boolean ours = back.length() <= LONGEST && OURS.matcher(back).matches();
        var answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ours ? back : "/"));
        Frames.chosen(to)
                .ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }
}
