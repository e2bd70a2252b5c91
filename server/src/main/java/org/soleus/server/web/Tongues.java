package org.soleus.server.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.Language;
import org.springframework.http.HttpHeaders;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which language a reader wants: the one kept with her account, else the one she chose on this
/// browser, else the first that her browser asks for and that we have.
final class Tongues {

    /// Remembers what was chosen.
    static final String COOKIE = "lang";

    /// Where a request holds what is kept with the account of whoever sent it.
    static final String READS = Tongues.class.getName() + ".reads";

    private Tongues() {}

    static Say wanted(HttpServletRequest asked) {
        var browser = browser(asked);
        var language = kept(asked).or(() -> chosen(asked)).or(() -> of(browser));
        return say(browser, language.orElse(Language.ENGLISH));
    }

    private static Say say(List<Locale> browser, Language language) {
        var same = first(browser, language);
        // Somebody who reads Spanish on an English device still writes numbers as her country does.
        var country = browser.isEmpty() ? "" : browser.getFirst().getCountry();
        return new Say(language, same.orElseGet(() -> Locale.of(language.tag(), country)));
    }

    private static List<Locale> browser(HttpServletRequest asked) {
        if (asked.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return List.of();
        return Collections.list(asked.getLocales());
    }

    private static Optional<Language> kept(HttpServletRequest asked) {
        return asked.getAttribute(READS) instanceof Language language
                ? Optional.of(language)
                : Optional.empty();
    }

    private static Optional<Language> chosen(HttpServletRequest asked) {
        if (asked.getCookies() == null) return Optional.empty();
        for (var cookie : asked.getCookies()) {
            if (COOKIE.equals(cookie.getName())) return Language.find(cookie.getValue());
        }
        return Optional.empty();
    }

    private static Optional<Language> of(List<Locale> browser) {
        return browser.stream()
                .map(it -> Language.find(it.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Locale> first(List<Locale> browser, Language language) {
        return browser.stream().filter(it -> it.getLanguage().equals(language.tag())).findFirst();
    }
}
