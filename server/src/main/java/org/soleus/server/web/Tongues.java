package org.soleus.server.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.Language;
import org.springframework.http.HttpHeaders;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which language a reader wants: the one she chose here, else the first that her browser asks for
/// and that we have.
final class Tongues {

    /// Remembers what was chosen.
    static final String COOKIE = "lang";

    private Tongues() {}

    static Say wanted(HttpServletRequest asked) {
        var browser = browser(asked);
        var language = chosen(asked).orElseGet(() -> of(browser).orElse(Language.ENGLISH));
        var same = first(browser, language);
        // Somebody who reads Spanish on an English device still writes numbers as her country does.
        var country = browser.isEmpty() ? "" : browser.getFirst().getCountry();
        return new Say(language, same.orElseGet(() -> Locale.of(language.tag(), country)));
    }

    static Optional<Language> find(String tag) {
        for (var language : Language.values()) {
            if (language.tag().equals(tag)) return Optional.of(language);
        }
        return Optional.empty();
    }

    private static List<Locale> browser(HttpServletRequest asked) {
        if (asked.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return List.of();
        return Collections.list(asked.getLocales());
    }

    private static Optional<Language> chosen(HttpServletRequest asked) {
        if (asked.getCookies() == null) return Optional.empty();
        for (var cookie : asked.getCookies()) {
            if (COOKIE.equals(cookie.getName())) return find(cookie.getValue());
        }
        return Optional.empty();
    }

    private static Optional<Language> of(List<Locale> browser) {
        return browser.stream()
                .map(it -> find(it.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Locale> first(List<Locale> browser, Language language) {
        return browser.stream().filter(it -> it.getLanguage().equals(language.tag())).findFirst();
    }
}
