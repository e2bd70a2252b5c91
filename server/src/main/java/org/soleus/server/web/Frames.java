package org.soleus.server.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes the frame of a page from what was asked.
@Component
public class Frames {

    private static final Pattern AGAIN =
            Pattern.compile("(?:^|&)again=([0-2][0-9](?::|%3A)[0-5][0-9])(?:&|$)");

    private final String emergencyNumber;

    Frames(@Value("${soleus.emergency-number:}") String emergencyNumber) {
        this.emergencyNumber = emergencyNumber;
    }

    /// The frame of a page that is written in English alone; a reader of another language is told.
    public Frame of(HttpServletRequest asked, String title) {
        return of(asked, Say.ENGLISH, title);
    }

    /// The frame of a page in the reader's language.
    ///
    /// @param title the key of its title
    public Frame told(HttpServletRequest asked, String title, Object... gaps) {
        var say = wanted(asked);
        return of(asked, say, say.words(title, gaps));
    }

    /// The words in the language that the reader wants.
    public Say wanted(HttpServletRequest asked) {
        return Tongues.wanted(asked);
    }

    /// Notes in which language the sender of this request reads, wherever she is; it goes before
    /// what her browser keeps.
    public static void reads(HttpServletRequest asked, Language language) {
        asked.setAttribute(Tongues.READS, language);
    }

    /// What the browser keeps so that pages come in a language; empty where the word is none.
    public static Optional<ResponseCookie> chosen(String tag) {
        return Language.find(tag)
                .map(
                        language ->
                                ResponseCookie.from(Tongues.COOKIE, language.tag())
                                        .path("/")
                                        .httpOnly(true)
                                        .sameSite("Lax")
                                        .maxAge(Duration.ofDays(365))
                                        .build());
    }

    /// The emergency number where the reader is.
    public Emergency emergency(HttpServletRequest asked) {
        return emergency(asked.getLocale());
    }

    /// The frame of a page in these words.
    public Frame of(HttpServletRequest asked, Say say, String title) {
        return new Frame(
                title,
                "",
                asked.getRequestURI(),
                theme(asked),
                asked.isUserInRole("MEMBER"),
                asked.isUserInRole("STAFF"),
                emergency(asked.getLocale()),
                say,
                wanted(asked),
                again(asked));
    }

    /// How somebody reads who must not be looked up, because looking may fail.
    Reader reader(HttpServletRequest asked) {
        var language = wanted(asked).language();
        return new Reader(language, theme(asked), emergency(asked.getLocale()));
    }

    /// How somebody reads; no more of these differ than there are languages and places.
    record Reader(Language language, String theme, Emergency emergency) {

        /// The words in her language.
        Say say() {
            return Say.to(Optional.of(language));
        }

        /// The frame of a page that knows nothing else of her.
        Frame frame(Say say, String title) {
            return new Frame(title, "", "/", theme, false, false, emergency, say, say(), "");
        }
    }

    /// The frame for what could not be read at all.
    Frame unread(String title) {
        var english = Say.ENGLISH;
        var emergency = emergency(Locale.ENGLISH);
        return new Frame(title, "", "/", "", false, false, emergency, english, english, "");
    }

    /// Read from the address alone: a form that cannot be read still gets its page.
    private static String again(HttpServletRequest asked) {
        var query = asked.getQueryString();
        var found = AGAIN.matcher(query == null ? "" : query);
        return found.find() ? found.group(1).replace("%3A", ":") : "";
    }

    private Emergency emergency(Locale locale) {
        return emergencyNumber.isBlank()
                ? Emergency.of(locale)
                : new Emergency(emergencyNumber, "");
    }

    private static String theme(HttpServletRequest asked) {
        if (asked.getCookies() == null) return "";
        for (var cookie : asked.getCookies()) {
            if (!"theme".equals(cookie.getName())) continue;
            if ("dark".equals(cookie.getValue()) || "light".equals(cookie.getValue())) {
                return cookie.getValue();
            }
        }
        return "";
    }
}
