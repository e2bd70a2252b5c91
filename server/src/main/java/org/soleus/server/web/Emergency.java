package org.soleus.server.web;

import java.util.Locale;
import java.util.Map;

/// The emergency number of the place where the reader is.
///
/// @param number as dialled
/// @param advice the number for urgent advice that is no emergency; empty where none is known
public record Emergency(String number, String advice) {

    private static final Map<String, Emergency> PLACES =
            Map.of(
                    "US", new Emergency("911", ""),
                    "CA", new Emergency("911", ""),
                    "GB", new Emergency("999", "111"),
                    "IE", new Emergency("112", ""),
                    "AU", new Emergency("000", ""),
                    "NZ", new Emergency("111", ""));

    /// The number for a locale: its own country's, 112 elsewhere in Europe and where none is known,
    /// 911 for English without a country.
    static Emergency of(Locale locale) {
        var own = PLACES.get(locale.getCountry());
        if (own != null) return own;
        boolean plainEnglish = locale.getCountry().isEmpty() && "en".equals(locale.getLanguage());
        return new Emergency(plainEnglish ? "911" : "112", "");
    }
}
