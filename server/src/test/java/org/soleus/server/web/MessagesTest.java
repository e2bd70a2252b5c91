package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.content.Language;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class MessagesTest {

    private static final Pattern GAP = Pattern.compile("\\{[0-9]");
    private static final Pattern LINK = Pattern.compile("\\[[^]]+]");

    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

    @Test
    void every_language_has_the_same_keys() {
        for (var language : Language.values()) {
            assertThat(Messages.of(language).keys())
                    .as(language.tag())
                    .containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
        }
    }

    @Test
    void every_language_has_the_same_gaps_and_links_in_each_message() {
        for (var language : Language.values()) {
            var own = Messages.of(language);
            assertThat(gapsOf(own)).as(language.tag()).isEqualTo(gapsOf(ENGLISH));
        }
    }

    @Test
    void no_message_is_empty_or_holds_an_apostrophe_that_opens_a_quotation() {
        for (var language : Language.values()) {
            var own = Messages.of(language);
            for (var key : own.keys()) {
                assertThat(own.get(key)).as(key).isNotBlank();
                assertThat(own.get(key).replace("''", "")).as(key).doesNotContain("'");
                assertThat(new MessageFormat(own.get(key))).isNotNull();
            }
        }
    }

    @Test
    void a_key_without_words_fails() {
        assertThatThrownBy(() -> Say.ENGLISH.words("web.nothing"))
                .hasMessage("no words in ENGLISH for web.nothing");
    }

    /// What is told is the member's own, whatever signs it holds.
    @Test
    void what_fills_a_gap_is_not_read_as_a_message() {
        assertThat(Say.ENGLISH.words("web.again", "{0} 'x'"))
                .isEqualTo("This was already saved at {0} 'x', once.");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, '1,234.5', 'Nov 26, 2026'",
        "en-GB, '1,234.5', '26 Nov 2026'",
        "es-ES, '1.234,5', '26 nov 2026'",
        "es-MX, '1,234.5', '26 nov 2026'"
    })
    void numbers_and_days_are_written_as_the_country_writes_them(
            String tag, String number, String day) {
        var locale = Locale.forLanguageTag(tag);
        var language = locale.getLanguage().equals("es") ? Language.SPANISH : Language.ENGLISH;
        var say = new Say(language, locale);
        assertThat(say.number(1234.5)).isEqualTo(number);
        assertThat(say.day(LocalDate.of(2026, 11, 26))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "es, ltr", "ar, rtl", "he-IL, rtl", "fa, rtl", "ur-PK, rtl", "zz, ltr"})
    void lines_run_the_way_of_the_language(String tag, String way) {
        assertThat(Say.direction(Locale.forLanguageTag(tag))).isEqualTo(way);
    }

    private static Map<String, String> gapsOf(Messages messages) {
        var gaps = new TreeMap<String, String>();
        for (var key : messages.keys()) {
            var words = messages.get(key);
            var found = GAP.matcher(words).results().map(MatchResult::group).sorted().distinct();
            gaps.put(key, String.join("", found.toList()) + LINK.matcher(words).results().count());
        }
        return gaps;
    }
}
