package org.soleus.content.message;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.ComponentCard;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.Phase;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.plan.PlanBooks;

import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Tells sentences in one language, with numbers and days as the reader's country writes them.
public final class Voice {

    private final Language language;
    private final Locale locale;
    private final Lengths lengths;
    private final UnaryOperator<String> names;

    private Voice(Language language, Locale locale, Lengths lengths, UnaryOperator<String> names) {
        this.language = language;
        this.locale = locale;
        this.lengths = lengths;
        this.names = names;
    }

    /// The names of exercises in each language.
    private static final Live<Map<Language, Map<String, String>>> NAMES = Live.of(Voice::names);

    private static Map<Language, Map<String, String>> names() {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var known = Catalogue.speaks(language) ? language : Language.ENGLISH;
            var names = new HashMap<String, String>();
            Catalogue.load(known).list().forEach(one -> names.put(one.slug(), one.name()));
            all.put(language, names);
        }
        return all;
    }

    /// Of the plain English that the command line speaks too.
    public static Voice english() {
        return in(Language.ENGLISH, Locale.ENGLISH);
    }

    /// Of a language, as a country speaks it.
    public static Voice in(Language language, Locale locale) {
        return new Voice(language, locale, Lengths.plain(locale), slug -> name(language, slug));
    }

    /// The same, calling exercises otherwise.
    ///
    /// @param names the name of an exercise by its slug
    public Voice naming(UnaryOperator<String> names) {
        return new Voice(language, locale, lengths, names);
    }

    /// The same, telling distances and paces to somebody who reads miles, or kilometres.
    public Voice reading(boolean miles) {
        return new Voice(language, locale, Lengths.reading(locale, miles), names);
    }

    /// In lower case, as it stands within a sentence; its slug where the library has none.
    private static String name(Language language, String slug) {
        var name = NAMES.now().getOrDefault(language, Map.of()).get(slug);
        return name == null
                ? slug.replace('-', ' ').toLowerCase(Locale.ROOT)
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// What stands under a key, its gaps filled.
    ///
    /// @throws IllegalArgumentException when nothing stands there
    public String words(String key, Object... gaps) {
        return new MessageFormat(Messages.of(language).get(key), locale).format(gaps);
    }

    /// A sentence, without a full stop.
    public String of(Sentence sentence) {
        return sentence.asWritten()
                .orElseGet(
                        () ->
                                words(
                                        sentence.key(),
                                        sentence.gaps().stream().map(this::fill).toArray()));
    }

    /// What a reason saw.
    public String of(Because why) {
        return of(why.said());
    }

    /// Sentences one after the other, each with its full stop.
    public String of(List<Sentence> sentences) {
        return sentences.stream().map(this::of).map(Voice::ended).collect(Collectors.joining(" "));
    }

    /// The same, each with a capital at its head.
    public String paragraph(List<Sentence> sentences) {
        return sentences.stream()
                .map(this::of)
                .map(Voice::headed)
                .map(Voice::ended)
                .collect(Collectors.joining(" "));
    }

    private static String headed(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String ended(String words) {
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }

    private Object fill(Gap gap) {
        return switch (gap) {
            case Gap.Whole(int number) -> number;
            case Gap.Part(double number) -> number;
            case Gap.Day(LocalDate day) -> day(day);
            case Gap.Weekday(var day) -> day.getDisplayName(TextStyle.FULL, locale);
            case Gap.Dated(LocalDate day) -> namedDay(day);
            case Gap.Far(int metres) -> lengths.far(metres);
            case Gap.Paced(int seconds) -> lengths.pace(seconds);
            case Gap.Named(Gap.Kind kind, String id) -> named(kind, id);
            case Gap.Listed(List<Gap> all) ->
                    all.stream()
                            .map(this::fill)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            case Gap.Written(String words) -> words;
            case Sentence sentence -> of(sentence);
        };
    }

    private String named(Gap.Kind kind, String id) {
        var book = PlanBooks.in(language);
        return switch (kind) {
            case EXERCISE -> names.apply(id);
            case PHASE -> book.rule(Phase.valueOf(id)).title();
            case PLACE -> book.card(Pattern.of(id)).place();
            case STAGE -> within(book.walkRun().stage(Integer.parseInt(id)).words());
            case PART -> book.component(id).map(ComponentCard::everyone).orElse(id);
        };
    }

    /// A sentence as it stands within another.
    private static String within(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /// A day by its name, as "Wednesday 5 August" or "miércoles 5 de agosto".
    public String namedDay(LocalDate day) {
        if (language == Language.ENGLISH) {
            return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).format(day);
        }
        var rest = DateTimeFormatter.ofLocalizedPattern("MMMMd").localizedBy(locale).format(day);
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + rest;
    }

    /// A day without its year, as "24 Nov", or "24 nov" wherever Spanish is read: a drawing has
    /// little room.
    public String dayOfYear(LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd")
                .localizedBy(locale)
                .format(day)
                .replace(" de ", " ");
    }

    /// As the reader's country writes numbers and days.
    public Locale locale() {
        return locale;
    }

    /// The language that it speaks.
    public Language language() {
        return language;
    }

    /// A number of tenths, always with its decimal, as "5.0" or "5,0".
    public String tenths(int tenths) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        return tenths / 10 + String.valueOf(symbols.getDecimalSeparator()) + tenths % 10;
    }

    /// In small letters, as the language has them.
    public String small(String words) {
        return words.toLowerCase(locale);
    }

    /// A day, as "24 Nov 2026" or "24 nov 2026".
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(day);
    }
}
