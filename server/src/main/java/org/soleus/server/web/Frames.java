package org.soleus.server.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Locale;
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

    /// The frame for a request, under a title.
    public Frame of(HttpServletRequest asked, String title) {
        return new Frame(
                title,
                "",
                asked.getRequestURI(),
                theme(asked),
                asked.isUserInRole("MEMBER"),
                asked.isUserInRole("STAFF"),
                emergency(asked.getLocale()),
                again(asked));
    }

    /// The frame for a request whose sender must not be looked up, because looking may fail.
    Frame plain(HttpServletRequest asked, String title) {
        var emergency = emergency(asked.getLocale());
        return new Frame(
                title, "", asked.getRequestURI(), theme(asked), false, false, emergency, "");
    }

    /// The frame for what could not be read at all.
    Frame unread(String title) {
        return new Frame(title, "", "/", "", false, false, emergency(Locale.ENGLISH), "");
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
