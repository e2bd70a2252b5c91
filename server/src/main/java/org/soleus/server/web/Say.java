package org.soleus.server.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.content.Language;
import org.soleus.content.message.Voice;

import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
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
        boolean hasForm = pattern.indexOf('{') >= 0 || pattern.indexOf('\'') >= 0;
        return hasForm ? new MessageFormat(pattern, locale).format(gaps) : pattern;
    }

    /// What tells sentences on this page.
    public Voice voice() {
        return Voice.in(language, locale);
    }

    /// What a rule said.
    public String told(Sentence sentence) {
        return voice().of(sentence);
    }

    /// What a rule said, one sentence after the other, each with its full stop.
    public String told(List<Sentence> sentences) {
        return voice().of(sentences);
    }

    /// The same at the head of a line, with its full stop.
    public String headed(Sentence sentence) {
        var words = told(List.of(sentence));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// What a reason saw.
    public String told(Because why) {
        return told(why.said());
    }

    /// The language of what a rule said, where it is not that of the page: of what was written
    /// before sentences had keys.
    public @Nullable String lang(Sentence sentence) {
        boolean foreign = language != Language.ENGLISH && sentence.asWritten().isPresent();
        return foreign ? Language.ENGLISH.tag() : null;
    }

    /// English, where the page is in another language: of names that are not translated.
    public @Nullable String other() {
        return language == Language.ENGLISH ? null : Language.ENGLISH.tag();
    }

    /// A sentence of which a part leads elsewhere.
    public Linked linked(String key, Object... gaps) {
        return Linked.of(words(key, gaps));
    }

    /// A number, as "1.5" or "1,5".
    public String number(double value) {
        return NumberFormat.getNumberInstance(locale).format(value);
    }

    /// As numbers in drawings and tables are written: those of an English page one way, wherever
    /// its reader is.
    public Locale figures() {
        return language == Language.ENGLISH ? Locale.UK : locale;
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

    /// A day by its name, as "Tuesday 24 November" or "martes, 24 de noviembre".
    public String namedDay(LocalDate day) {
        return named(day, "EEEE d MMMM", TextStyle.FULL, "MMMMd");
    }

    /// A day of a year that is known, as "24 November" or "24 de noviembre".
    public String monthDay(LocalDate day) {
        return language == Language.ENGLISH
                ? DateTimeFormatter.ofPattern("d MMMM", Locale.UK).format(day)
                : DateTimeFormatter.ofLocalizedPattern("MMMMd").localizedBy(locale).format(day);
    }

    /// A distance in the reader's unit, to a tenth.
    public String distance(int metres, boolean miles) {
        return Metres.words(metres, miles)
                .replace('.', DecimalFormatSymbols.getInstance(figures()).getDecimalSeparator());
    }

    /// The same in little room, as "Tue 24 Nov".
    public String shortDay(LocalDate day) {
        return named(day, "EEE d MMM", TextStyle.SHORT, "MMMd");
    }

    /// English days are written one way on all pages, wherever their reader is.
    private String named(LocalDate day, String english, TextStyle name, String date) {
        if (language == Language.ENGLISH) {
            return DateTimeFormatter.ofPattern(english, Locale.UK).format(day);
        }
        var rest = DateTimeFormatter.ofLocalizedPattern(date).localizedBy(locale).format(day);
        return day.getDayOfWeek().getDisplayName(name, locale) + ", " + rest;
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
