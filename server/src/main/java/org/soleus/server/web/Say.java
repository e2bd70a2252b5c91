package org.soleus.server.web;

import org.jspecify.annotations.Nullable;
import org.soleus.content.Language;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words of pages in one language, and its dates and numbers as the reader's country writes
/// them.
///
/// @param language of the words
/// @param locale the language with the reader's country
public record Say(Language language, Locale locale) {

    /// Of pages that are not translated yet, and of what nobody asked for in another language.
    public static final Say ENGLISH = new Say(Language.ENGLISH, Locale.ENGLISH);

    /// Whether a language is written from right to left: Arabic, Persian, Hebrew, Urdu and their
    /// kin.
    private static final String RIGHT_TO_LEFT = "ar fa he iw ur ps sd ug yi ji dv ckb";

    /// The words for somebody who is not looking at a page, as in a mail or a calendar.
    ///
    /// @param language that she reads; English where nobody knows
    public static Say to(Optional<Language> language) {
        return language.map(it -> new Say(it, it.locale())).orElse(ENGLISH);
    }

    /// What stands under a key, with its gaps filled.
    ///
    /// @param key as `exercise.all`: up to its first point, the file that it stands in
    /// @param gaps numbers are written as the country writes them
    /// @throws IllegalArgumentException when nothing stands there
    public String words(String key, Object... gaps) {
        var pattern = Messages.of(language).get(key);
        return new MessageFormat(pattern, locale).format(gaps);
    }

    /// A sentence of which a part leads elsewhere.
    public Linked linked(String key, Object... gaps) {
        return Linked.of(words(key, gaps));
    }

    /// A number, as "1.5" or "1,5".
    public String number(double value) {
        return NumberFormat.getNumberInstance(locale).format(value);
    }

    /// A day, as "14 Oct 2026" or "14 oct 2026".
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(day);
    }

    /// A moment, as "26 November 2026, 21:42".
    public String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(locale)
                        .format(moment)
                + DateTimeFormatter.ofPattern(", HH:mm", locale).format(moment);
    }

    /// A day with its month in full, as "October 14, 2026" or "14 de octubre de 2026".
    public String longDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale).format(day);
    }

    /// The language as pages name it.
    public String tag() {
        return language.tag();
    }

    /// Which way its lines run: `ltr` or `rtl`.
    public String dir() {
        return direction(locale);
    }

    /// The same for a page to name; nothing where it need not be named.
    public @Nullable String turned() {
        return dir().equals("rtl") ? "rtl" : null;
    }

    static String direction(Locale locale) {
        var all = List.of(RIGHT_TO_LEFT.split(" ", -1));
        return all.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }
}
