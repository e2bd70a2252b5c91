package org.soleus.server.web;

import java.util.Locale;
import java.util.Map;

/// The emergency number of the place where the reader is.
///
/// @param number as dialled
/// @param advice the number for urgent advice that is no emergency; empty where none is known
public record Emergency(String number, String advice) {

    /// Where no number is sure, none is listed. Spanish-speaking countries name the number that
    /// brings an ambulance.
    private static final Map<String, Emergency> PLACES =
            Map.ofEntries(
                    place("US", "911", ""),
                    place("CA", "911", ""),
                    place("GB", "999", "111"),
                    place("IE", "112", ""),
                    place("AU", "000", ""),
                    place("NZ", "111", ""),
                    place("MX", "911", ""),
                    place("AR", "107", ""),
                    place("CL", "131", ""),
                    place("CO", "123", ""),
                    place("PE", "106", ""),
                    place("EC", "911", ""),
                    place("UY", "911", ""),
                    place("CR", "911", ""),
                    place("PA", "911", ""),
                    place("DO", "911", ""),
                    place("PR", "911", ""),
                    place("HN", "911", ""),
                    place("VE", "911", ""));

    private static Map.Entry<String, Emergency> place(
            String country, String number, String advice) {
        return Map.entry(country, new Emergency(number, advice));
    }

    /// The number for a locale: its own country's, 112 elsewhere in Europe and where none is known,
    /// 911 for English without a country.
    static Emergency of(Locale locale) {
        var own = PLACES.get(locale.getCountry());
        if (own != null) return own;
        boolean plainEnglish = locale.getCountry().isEmpty() && "en".equals(locale.getLanguage());
        return new Emergency(plainEnglish ? "911" : "112", "");
    }
}
