package org.soleus.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Whoever types a word finds the place where it is spoken of.
class SearchTest {

    private final Search search = Library.search();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ice          | Ice, then heat
                    ICE          | Ice, then heat
                    \u00edc\u00e9          | Ice, then heat
                    stretches    | Stretching
                    stretched    | Stretching
                    wall stretch | Calf stretch at the wall
                    shoe         | Shoes
                    swollen      | When to see a doctor
                    blood clot   | When to see a doctor
                    ulcer        | Before you take a pain reliever
                    flat arch    | The arch of your foot
                    """)
    void the_best_place_comes_first(String asked, String title) {
        assertThat(search.find(asked).getFirst().entry().title()).isEqualTo(title);
    }

    @Test
    void the_sentence_is_shown_and_the_word_is_marked() {
        var found = search.find("Raynaud").getFirst();
        assertThat(found.piece())
                .anySatisfy(
                        piece -> {
                            assertThat(piece.met()).isTrue();
                            assertThat(piece.words()).isEqualTo("Raynaud");
                        });
    }

    @Test
    void where_no_place_has_all_words_any_will_do() {
        assertThat(search.find("zebra shoes")).isNotEmpty();
        assertThat(search.find("zebra")).isEmpty();
    }

    @Test
    void what_stands_behind_the_questions_is_not_found_before_them() {
        assertThat(search.find("lowest amount label"))
                .extracting(found -> found.entry().address())
                .doesNotContain("/guides/pain-relievers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<script>alert(1)</script>",
                "' OR 1=1 --",
                "((((((((((((((((((((",
                "\\E.*+[a-",
                "%00%0d%0a",
                "\uD83E\uDDB5",
                "\u0130\u00df\ufb01"
            })
    void whatever_is_typed_gets_an_answer(String asked) {
        assertThat(search.find(asked)).isNotNull();
        assertThat(search.find(asked.repeat(2000))).isNotNull();
    }

    @Test
    void every_place_that_can_be_found_has_words() {
        assertThat(search.entries()).hasSizeGreaterThan(25);
        assertThat(search.entries()).extracting(Entry::words).allMatch(words -> !words.isBlank());
        assertThat(List.copyOf(search.entries()))
                .extracting(Entry::address)
                .doesNotHaveDuplicates();
    }
}
